package io.pactodo.bootstrap.fault;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Goes by the id of a task alone when it reads one, as a query does that forgot its workspace. */
final class LooksIntoOtherWorkspaces implements Fault {
    private static final String WORKSPACE = "X-Workspace";

    private final Map<String, String> workspaces = new ConcurrentHashMap<>();

    @Override
    public Message exchange(Message request, UnaryOperator<Message> server) {
        Message answer = server.apply(request);
        Optional<String> workspace = request.header(WORKSPACE);
        Optional<String> created = answer.header("Location")
                .filter(url -> url.contains("/api/"))
                .map(url -> url.substring(url.indexOf("/api/")));
        if (workspace.isPresent() && created.isPresent()) {
            workspaces.put(created.get(), workspace.get());
        }
        String owner = workspaces.getOrDefault(request.path(), "");
        boolean isElsewhere = request.method().equals("GET") && answer.status() == 404 && !owner.isEmpty();
        return isElsewhere ? server.apply(request.with(WORKSPACE, owner)) : answer;
    }
}
