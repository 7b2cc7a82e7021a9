package io.pactodo.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/**
 * A page of our own and what it is made of, below one path.
 *
 * @param path of the page, without a slash at either end
 * @param policy what the page may load (Content Security Policy, level 3)
 * @param page the page itself
 * @param files what it is made of, by the names that it asks for
 * @param missing what is said of any other name
 */
record Site(String path, String policy, Asset page, Map<String, Asset> files, String missing) {
    /** For a page that is made of nothing but files beside it. */
    static final String OWN_FILES_ONLY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The page, or the way to it for those who came with a slash too many. */
    Response page(ContainerRequestContext context) {
        if (context.getUriInfo().getPath(false).endsWith("/")) {
            // What the page is made of is named relative to its address without the slash.
            return Response.status(Response.Status.PERMANENT_REDIRECT)
                    .location(new TaskRequest(context).base().resolve(path))
                    .build();
        }
        return page.answer(context)
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /**
     * One of its files.
     *
     * @throws ProblemException when there is none of that name
     */
    Response file(ContainerRequestContext context, String name) {
        return Optional.ofNullable(files.get(name))
                .orElseThrow(() -> new ProblemException(ProblemType.ROUTE_NOT_FOUND, missing))
                .answer(context)
                .build();
    }
}
