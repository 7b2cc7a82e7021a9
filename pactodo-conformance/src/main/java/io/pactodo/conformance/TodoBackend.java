package io.pactodo.conformance;

/** Chapter 20: clients of Todo-Backend run unchanged. */
final class TodoBackend {
    private static final String TODOS = "/todos";
    private static final int BURST = 60;

    @Promise(rule = "20.01", that = "GET /todos is a bare array.", source = "contract, Todo-Backend")
    void bareArray(Workspace workspace) {
        offered(workspace).has(offered(workspace).json().isArray(), "an array");
        add(workspace, "{'title':'a'}");

        workspace.get(TODOS).is(200).shows("/0/title", "'a'");
    }

    @Promise(
            rule = "20.02",
            that = "A new todo has its title, is not completed, and has an absolute url.",
            source = "contract, Todo-Backend")
    void added(Workspace workspace) {
        offered(workspace);

        Answer todo = add(workspace, "{'title':'walk the dog'}");

        todo.shows("/title", "'walk the dog'").shows("/completed", "false");
        todo.has(todo.textAt("/url").matches("https?://[^/]+/.+"), "an absolute url");
    }

    @Promise(
            rule = "20.03",
            that = "An order is a JSON number, as the client gave it.",
            source = "contract, Todo-Backend")
    void order(Workspace workspace) {
        offered(workspace);

        Answer todo = add(workspace, "{'title':'a','order':523}");

        todo.has(todo.at("/order").isNumber(), "a number at /order").shows("/order", "523");
        workspace.get(path(todo)).is(200).shows("/order", "523");
    }

    @Promise(rule = "20.04", that = "The url of a todo leads to it.", source = "contract, Todo-Backend")
    void url(Workspace workspace) {
        offered(workspace);
        Answer todo = add(workspace, "{'title':'a'}");

        Answer read = workspace.get(path(todo)).is(200);
        read.has(read.json().equals(todo.json()), "the todo as it was added");
    }

    @Promise(
            rule = "20.05",
            that = "PATCH with application/json changes what it names, and nothing else.",
            source = "contract, Todo-Backend")
    void patched(Workspace workspace) {
        offered(workspace);
        Answer todo = add(workspace, "{'title':'a','order':5}");

        workspace
                .patch(path(todo), Workspace.JSON, "{'completed':true}")
                .is(200)
                .shows("/completed", "true")
                .shows("/title", "'a'")
                .shows("/order", "5");
    }

    @Promise(rule = "20.06", that = "A deleted todo is gone.", source = "contract, Todo-Backend")
    void deleted(Workspace workspace) {
        offered(workspace);
        Answer todo = add(workspace, "{'title':'a'}");

        workspace.delete(path(todo)).is(200, 204);
        workspace.get(path(todo)).is(404, 410);
        workspace.get(TODOS).is(200).shows("", "[]");
    }

    @Promise(rule = "20.07", that = "DELETE /todos clears all of them.", source = "contract, Todo-Backend")
    void cleared(Workspace workspace) {
        offered(workspace);
        add(workspace, "{'title':'a'}");
        add(workspace, "{'title':'b'}");
        Answer before = workspace.get(TODOS).is(200);
        // Never where others keep theirs: what is there has to be what was added.
        if (before.json().size() != 2) {
            throw new Missing("/todos shows todos of others, and none are deleted there");
        }

        workspace.delete(TODOS).is(200, 204);

        workspace.get(TODOS).is(200).shows("", "[]");
    }

    @Promise(
            rule = "20.08",
            that = "A todo is a task: completed there is done here.",
            source = "contract, Todo-Backend: the same use cases")
    void sameTasks(Workspace workspace) {
        offered(workspace);
        add(workspace, "{'title':'a','completed':true}");

        workspace.list("").shows("/items/0/title", "'a'").shows("/items/0/status", "'done'");
    }

    @Promise(
            rule = "20.09",
            that = "Scripts of any origin may use it, and whatever they accept they get JSON.",
            source = "contract, Todo-Backend: open CORS, Accept")
    void scripts(Workspace workspace) {
        offered(workspace);

        Request preflight = Request.of("OPTIONS", TODOS)
                .with("Origin", "https://conformance.example")
                .with("Access-Control-Request-Method", "GET")
                .with("Access-Control-Request-Headers", "content-type");
        workspace.send(preflight).is(200, 204).has("Access-Control-Allow-Origin", "*");
        Answer answer = workspace
                .get(
                        TODOS,
                        "Origin",
                        "https://conformance.example",
                        "Content-Type",
                        Workspace.JSON,
                        "Accept",
                        "text/plain, */*; q=0.01")
                .is(200)
                .has("Access-Control-Allow-Origin", "*");
        answer.has(answer.mediaType().equals("application/json"), "Content-Type: application/json");
    }

    @Promise(rule = "20.10", that = "A burst of 60 requests is served.", source = "contract, Todo-Backend: a burst")
    void burst(Workspace workspace) {
        offered(workspace);

        for (int number = 0; number < BURST; number++) {
            workspace.sendOnce(workspace.request("GET", TODOS)).is(200);
        }
    }

    private static Answer offered(Workspace workspace) {
        Answer answer = workspace.get(TODOS);
        if (answer.status() == 404) {
            throw new Missing("/todos is not served");
        }
        return answer.is(200);
    }

    private static Answer add(Workspace workspace, String body) {
        return workspace.post(TODOS, body).is(201);
    }

    private static String path(Answer todo) {
        String url = todo.textAt("/url");
        todo.has(url.contains(TODOS + "/"), "a url below " + TODOS);
        return url.substring(url.indexOf(TODOS + "/"));
    }
}
