package io.pactodo.conformance;

import java.util.List;

/** Chapter 4: tasks change, and only in what was named. */
final class Changing {
    private static final String FULL = "{'title':'a','notes':'n','status':'in_progress','priority':3,'tags':['t'],"
            + "'due':{'date':'2030-01-02'},'start':{'date':'2030-01-01'},'order':7}";

    @Promise(
            rule = "4.01",
            that = "A partial update leaves what it does not name as it was.",
            source = "contract, What hurt users; RFC 7396")
    void leavesTheRest(Workspace workspace) {
        Answer task = workspace.task(FULL);

        workspace
                .change(task, "{'title':'b'}")
                .is(200)
                .shows("/title", "'b'")
                .shows("/notes", "'n'")
                .shows("/status", "'in_progress'")
                .shows("/priority", "3")
                .shows("/tags", "['t']")
                .shows("/due/date", "'2030-01-02'")
                .shows("/start/date", "'2030-01-01'")
                .shows("/order", "7");
    }

    @Promise(rule = "4.02", that = "A change is there for the next reader.", source = "RFC 5789, 2")
    void isStored(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        workspace.change(task, "{'title':'b'}").is(200);

        workspace.get(Workspace.at(task)).is(200).shows("/title", "'b'");
    }

    @Promise(rule = "4.03", that = "Null takes a value away.", source = "contract, The task: absent and null; RFC 7396")
    void nullTakesAway(Workspace workspace) {
        Answer task = workspace.task(FULL);

        workspace.change(task, "{'due':null}").is(200).shows("/due", "null").shows("/start/date", "'2030-01-01'");
    }

    @Promise(
            rule = "4.04",
            that = "PATCH {} changes nothing and takes no revision.",
            source = "contract, The task: PATCH {}")
    void nothing(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        workspace
                .change(task, "{}")
                .is(200)
                .shows("/revision", Long.toString(task.revision()))
                .shows("/updated_at", task.at("/updated_at").toString());
    }

    @Promise(
            rule = "4.05",
            that = "A patch sent as application/json is a merge patch.",
            source = "contract, Endpoints: PATCH /api/tasks/{id}")
    void plainJson(Workspace workspace) {
        Answer task = workspace.task(FULL);

        workspace
                .patch(Workspace.at(task), Workspace.JSON, "{'title':'b'}", "If-Match", "*")
                .is(200)
                .shows("/title", "'b'")
                .shows("/notes", "'n'");
    }

    @Promise(
            rule = "4.06",
            that = "The answer to a write carries the new ETag, and the next write can go by it.",
            source = "contract, One number; What hurt users")
    void entityTagOfAWrite(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        Answer once = workspace.change(task, "{'title':'b'}").is(200).hasEntityTagOfItsRevision();

        workspace
                .patch(Workspace.at(task), Workspace.MERGE_PATCH, "{'title':'c'}", "If-Match", once.etag())
                .is(200)
                .hasEntityTagOfItsRevision();
    }

    @Promise(
            rule = "4.07",
            that = "The server notes when a task enters done, and forgets it when the task leaves.",
            source = "contract, The task: completed_at")
    void completed(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        Instants.check(workspace.change(task, "{'status':'done'}").is(200), "/completed_at");
        workspace.change(task, "{'status':'open'}").is(200).shows("/completed_at", "null");
    }

    @Promise(rule = "4.08", that = "Any move between the statuses is allowed.", source = "contract, The task: status")
    void anyMove(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        for (String status : List.of("done", "cancelled", "in_progress", "cancelled", "done", "in_progress", "open")) {
            workspace.change(task, "{'status':'" + status + "'}").is(200).shows("/status", "'" + status + "'");
        }
    }

    @Promise(
            rule = "4.09",
            that = "PUT replaces: what it does not name is reset.",
            source = "contract, Endpoints: PUT /api/tasks/{id}; RFC 9110, 9.3.4")
    void replaced(Workspace workspace) {
        Answer task = workspace.task(FULL);

        workspace
                .put(Workspace.at(task), "{'title':'b'}", "If-Match", "*")
                .is(200)
                .shows("/title", "'b'")
                .shows("/notes", "''")
                .shows("/priority", "0")
                .shows("/tags", "[]")
                .shows("/due", "null");
    }

    @Promise(
            rule = "4.10",
            that = "A change moves updated_at and revision, and neither id nor created_at.",
            source = "contract, The task")
    void instants(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        Answer changed = workspace.change(task, "{'title':'b'}").is(200);

        changed.shows("/created_at", task.at("/created_at").toString());
        changed.shows("/id", task.at("/id").toString());
        changed.has(changed.revision() > task.revision(), "a revision above " + task.revision());
        boolean isOrdered = !Instants.check(changed, "/updated_at").isBefore(Instants.check(task, "/updated_at"));
        changed.has(isOrdered, "an updated_at that does not go back");
    }

    @Promise(
            rule = "4.11",
            that = "An invalid patch is refused as a whole and changes nothing.",
            source = "contract, Headers and codes: 422")
    void invalid(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        workspace.change(task, "{'title':'b','priority':10}").isProblem(422);
        workspace.change(task, "{'title':'b','titel':'c'}").isProblem(422);
        workspace
                .get(Workspace.at(task))
                .is(200)
                .shows("/revision", Long.toString(task.revision()))
                .shows("/title", "'a'");
    }

    @Promise(
            rule = "4.12",
            that = "A patch in another media type is a 415 that lists those which are understood.",
            source = "contract, Endpoints: Accept-Patch; RFC 5789, 2.2")
    void acceptPatch(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        Answer refused = workspace
                .patch(Workspace.at(task), "text/plain", "a", "If-Match", "*")
                .isProblem(415);

        for (String type : List.of(Workspace.MERGE_PATCH, Workspace.JSON, Workspace.JSON_PATCH)) {
            refused.has(refused.header("Accept-Patch").contains(type), "an Accept-Patch that lists " + type);
        }
    }

    @Promise(
            rule = "4.13",
            that = "A task that never was cannot be changed: 404.",
            source = "contract, Headers and codes")
    void unknown(Workspace workspace) {
        workspace
                .patch(Workspace.TASKS + "/" + workspace.freshId(), Workspace.MERGE_PATCH, "{'title':'a'}")
                .is(404, 428);
    }

    @Promise(
            rule = "4.14",
            that = "Every way to write carries the ETag of the new revision: PUT, PATCH, JSON patch and restore.",
            source = "contract, One number: every read and write response")
    void entityTagOfEveryWrite(Workspace workspace) {
        String path = Workspace.TASKS + "/" + workspace.freshId();
        Answer task = workspace.put(path, "{'title':'a'}", "If-None-Match", "*").is(201);
        task.hasEntityTagOfItsRevision();
        workspace.put(path, "{'title':'b'}", "If-Match", "*").is(200).hasEntityTagOfItsRevision();
        workspace
                .patch(path, Workspace.JSON_PATCH, "[{'op':'remove','path':'/due'}]", "If-Match", "*")
                .is(200)
                .hasEntityTagOfItsRevision();
        workspace.remove(task);
        workspace.restore(task).is(200).hasEntityTagOfItsRevision();
    }
}
