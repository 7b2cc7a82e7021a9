package io.pactodo.conformance;

import java.math.BigDecimal;
import java.util.UUID;

/** Chapter 2: tasks come to be. */
final class Creating {
    @Promise(
            rule = "2.01",
            that = "Creating answers 201 with the task and its ETag.",
            source = "contract, Endpoints: POST /api/tasks")
    void created(Workspace workspace) {
        workspace
                .post(Workspace.TASKS, "{'title':'Buy milk'}")
                .is(201)
                .shows("/title", "'Buy milk'")
                .hasEntityTagOfItsRevision();
    }

    @Promise(
            rule = "2.02",
            that = "Location leads to the new task.",
            source = "contract, Endpoints: POST /api/tasks; RFC 9110, 15.3.2")
    void location(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        task.has(task.header("Location").endsWith(Workspace.at(task)), "a Location that ends in " + Workspace.at(task));
    }

    @Promise(
            rule = "2.03",
            that = "An id of the server's making is a UUID of version 7.",
            source = "contract, The task: id; RFC 9562, 5.7")
    void id(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        task.has(
                task.id().matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
                "a UUID of version 7 at /id");
    }

    @Promise(
            rule = "2.04",
            that = "A title is enough: the rest is open, empty, without priority and time.",
            source = "contract, The task")
    void defaults(Workspace workspace) {
        workspace
                .task("{'title':'a'}")
                .shows("/status", "'open'")
                .shows("/notes", "''")
                .shows("/priority", "0")
                .shows("/tags", "[]")
                .shows("/due", "null")
                .shows("/start", "null")
                .shows("/completed_at", "null")
                .shows("/deleted_at", "null");
    }

    @Promise(
            rule = "2.05",
            that = "Each write of a workspace has a greater revision than the one before.",
            source = "contract, One number")
    void revisions(Workspace workspace) {
        Answer first = workspace.task("{'title':'a'}");
        Answer second = workspace.task("{'title':'b'}");
        Answer third = workspace.change(first, "{'title':'c'}").is(200);

        first.has(first.revision() > 0, "a revision above 0");
        second.has(second.revision() > first.revision(), "a revision above " + first.revision());
        third.has(third.revision() > second.revision(), "a revision above " + second.revision());
    }

    @Promise(
            rule = "2.06",
            that = "PUT with If-None-Match: * creates under the client's own id.",
            source = "contract, Endpoints: PUT /api/tasks/{id}")
    void ownId(Workspace workspace) {
        String id = workspace.freshId();

        workspace
                .put(Workspace.TASKS + "/" + id, "{'title':'mine'}", "If-None-Match", "*")
                .is(201)
                .shows("/id", "'" + id + "'");
        workspace.get(Workspace.TASKS + "/" + id).is(200).shows("/title", "'mine'");
    }

    @Promise(
            rule = "2.07",
            that = "Creating under an id that is taken is a 412, and changes nothing.",
            source = "contract, Endpoints: PUT /api/tasks/{id}; RFC 9110, 13.1.2")
    void takenId(Workspace workspace) {
        Answer task = workspace.task("{'title':'first'}");

        workspace
                .put(Workspace.at(task), "{'title':'second'}", "If-None-Match", "*")
                .is(412)
                .shows("/current/title", "'first'");
        workspace.get(Workspace.at(task)).is(200).shows("/title", "'first'");
    }

    @Promise(
            rule = "2.08",
            that = "PUT without If-None-Match: * creates nothing.",
            source = "contract, Endpoints: PUT /api/tasks/{id}")
    void noCreationByChance(Workspace workspace) {
        String path = Workspace.TASKS + "/" + UUID.fromString(workspace.freshId());

        workspace.put(path, "{'title':'a'}", "If-Match", "*").is(404, 412);
        workspace.get(path).is(404);
    }

    @Promise(rule = "2.09", that = "A task created as done is completed.", source = "contract, The task: completed_at")
    void createdAsDone(Workspace workspace) {
        Instants.check(workspace.task("{'title':'a','status':'done'}"), "/completed_at");
    }

    @Promise(rule = "2.10", that = "A new task goes last.", source = "contract, The task: order")
    void last(Workspace workspace) {
        Answer one = workspace.task("{'title':'a','order':1000000}");
        Answer other = workspace.task("{'title':'b'}");

        BigDecimal before = one.at("/order").decimalValue();
        other.has(other.at("/order").decimalValue().compareTo(before) > 0, "an order above " + before);
    }

    @Promise(
            rule = "2.11",
            that = "The order is an exact decimal, however many digits it has.",
            source = "contract, The task: order; What hurt users")
    void exactOrder(Workspace workspace) {
        Answer task = workspace.task("{'title':'a','order':1234567890.0000000001}");

        workspace.get(Workspace.at(task)).is(200).shows("/order", "1234567890.0000000001");
    }

    @Promise(rule = "2.12", that = "What is refused is not created.", source = "contract, The task: unknown fields")
    void refusedIsNotCreated(Workspace workspace) {
        workspace.post(Workspace.TASKS, "{'title':'a','priority':10}").isProblem(422);

        workspace.list("?deleted=any").shows("/items", "[]");
    }
}
