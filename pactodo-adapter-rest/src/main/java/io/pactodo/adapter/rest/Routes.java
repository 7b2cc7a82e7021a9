package io.pactodo.adapter.rest;

import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Reads off the resource classes what can be asked for, so that it is written down once. */
final class Routes {
    private static final int[] FROM_ANY_ROUTE = {406, 500};
    private static final int[] FROM_ANY_WORKSPACE = {400, 503};
    /** What is refused before anybody looks where it wants to go is among them. */
    private static final int[] FROM_NO_ROUTE = {400, 404, 408, 413, 415, 431, 500};
    /** Those that are spoken, and one that scanners try, which is allowed nowhere. */
    private static final List<String> METHODS =
            Stream.concat(Methods.ALL.stream(), Stream.of("TRACE")).toList();

    private Routes() {}

    /**
     * Every method of every route, those it refuses included, and what may be asked for where there is none.
     *
     * @param limited whether callers may not ask for as much as they like
     */
    static List<Route> of(Collection<Class<?>> resources, boolean limited) {
        List<Route> routes = new ArrayList<>();
        for (Class<?> type : resources) {
            Resource resource = Resource.from(type);
            addAll(routes, template(resource.getPath()), resource);
        }
        METHODS.forEach(method -> routes.add(new Route(method, RequestObserver.UNMATCHED, unmatched(method, limited))));
        routes.add(new Route("-", RequestObserver.UNMATCHED, set(400, 431)));
        return List.copyOf(routes);
    }

    private static void addAll(List<Route> routes, String template, Resource resource) {
        if (!resource.getResourceMethods().isEmpty()) {
            METHODS.forEach(method ->
                    routes.add(new Route(method, template.isEmpty() ? "/" : template, statuses(method, resource))));
        }
        resource.getChildResources().forEach(child -> addAll(routes, template + template(child.getPath()), child));
    }

    private static SortedSet<Integer> statuses(String method, Resource resource) {
        if (method.equals(HttpMethod.OPTIONS)) {
            return set(204);
        }
        // What answers GET answers HEAD: that is Jersey's doing.
        String declared = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        List<ResourceMethod> methods = resource.getResourceMethods().stream()
                .filter(candidate -> candidate.getHttpMethod().equals(declared))
                .toList();
        if (methods.isEmpty()) {
            return set(405);
        }
        SortedSet<Integer> statuses = set(FROM_ANY_ROUTE);
        for (ResourceMethod candidate : methods) {
            statuses.addAll(own(candidate));
            if (!candidate.getConsumedTypes().isEmpty()) {
                statuses.add(415);
            }
        }
        return Collections.unmodifiableSortedSet(statuses);
    }

    private static SortedSet<Integer> unmatched(String method, boolean limited) {
        SortedSet<Integer> statuses = set(FROM_NO_ROUTE);
        if (method.equals(HttpMethod.OPTIONS)) {
            // Browsers are answered wherever they ask, so that a script can see the 404 of its own request.
            statuses.add(204);
        }
        if (limited) {
            statuses.add(ProblemType.RATE_LIMIT_EXCEEDED.status());
        }
        return Collections.unmodifiableSortedSet(statuses);
    }

    private static SortedSet<Integer> own(ResourceMethod method) {
        Answers answers = method.getInvocable().getHandlingMethod().getAnnotation(Answers.class);
        if (answers == null) {
            throw new IllegalStateException("@Answers is missing at "
                    + method.getInvocable().getHandlingMethod() + ": name the statuses that it answers with.");
        }
        SortedSet<Integer> statuses = set(answers.value());
        if (answers.ofWorkspace()) {
            statuses.addAll(set(FROM_ANY_WORKSPACE));
        }
        return statuses;
    }

    private static SortedSet<Integer> set(int... statuses) {
        return Arrays.stream(statuses).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    /** With one slash before it and none after. */
    static String template(String path) {
        String bare = path.replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }
}
