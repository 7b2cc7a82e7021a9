package io.pactodo.adapter.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import java.util.Set;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.uri.UriTemplate;

/**
 * Notes which route a request met, and answers what browsers ask before they send it (Fetch, section 3.2). It comes before
 * {@link Entities}: filters of answers begin with the greatest priority, and it may take the entity away.
 */
@Priority(Priorities.USER)
final class RouteFilter implements ContainerResponseFilter {
    private static final Set<Integer> NO_METHOD_FITS = Set.of(405, 406, 415);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo() instanceof ExtendedUriInfo met) {
            List<String> parts = parts(met, response.getStatus());
            if (!parts.isEmpty()) {
                Exchange.of(request).metRoute(join(parts));
            }
        }
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            answerOptions(request, response);
        }
    }

    /** The innermost first. If there is the path but no method of it fits, Jersey names no templates, but resources. */
    private static List<String> parts(ExtendedUriInfo met, int status) {
        List<UriTemplate> templates = met.getMatchedTemplates();
        return templates.isEmpty() && NO_METHOD_FITS.contains(status)
                ? met.getMatchedRuntimeResources().stream()
                        .map(resource -> resource.getResources().get(0).getPath())
                        .toList()
                : templates.stream().map(UriTemplate::getTemplate).toList();
    }

    private static String join(List<String> parts) {
        StringBuilder whole = new StringBuilder();
        for (String part : parts) {
            whole.insert(0, Routes.template(part));
        }
        return whole.isEmpty() ? "/" : whole.toString();
    }

    private static void answerOptions(ContainerRequestContext request, ContainerResponseContext response) {
        boolean preflight = Preflight.is(request.getMethod(), request::getHeaderString);
        if (!preflight && response.getStatus() >= 300) {
            return;
        }
        // An unknown path too: only then can the script see the 404 that its request gets.
        response.setEntity(null);
        response.setStatus(204);
        response.getHeaders().remove("Content-Type");
        String allowed = response.getHeaderString("Allow");
        if (allowed != null) {
            response.getHeaders().putSingle("Allow", Methods.allowed(allowed));
        }
        if (preflight) {
            Preflight.headers(request.getHeaderString("Access-Control-Request-Headers"))
                    .forEach(response.getHeaders()::putSingle);
        }
    }
}
