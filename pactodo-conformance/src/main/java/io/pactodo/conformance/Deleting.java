package io.pactodo.conformance;

/** Chapter 7: tasks are deleted, and come back. */
final class Deleting {
    @Promise(
            rule = "7.01",
            that = "Deleting answers 204, without a body and with the ETag of the deletion.",
            source = "contract, Endpoints: DELETE /api/tasks/{id}; One number")
    void deleted(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        Answer deleted =
                workspace.delete(Workspace.at(task), "If-Match", "*").is(204).hasNoBody();

        deleted.has(!deleted.etag().equals("\"" + task.revision() + "\""), "another ETag than before");
    }

    @Promise(
            rule = "7.02",
            that = "Deleting a second time is a 204 too, and takes no revision.",
            source = "contract, Endpoints: DELETE /api/tasks/{id}")
    void twice(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        workspace.remove(task);
        long before = workspace.list("").revision();

        workspace.delete(Workspace.at(task), "If-Match", "*").is(204);

        workspace.list("").shows("/revision", Long.toString(before));
    }

    @Promise(
            rule = "7.03",
            that = "A task that never was cannot be deleted: 404.",
            source = "contract, Headers and codes")
    void unknown(Workspace workspace) {
        workspace
                .delete(Workspace.TASKS + "/" + workspace.freshId(), "If-Match", "*")
                .is(404);
    }

    @Promise(
            rule = "7.04",
            that = "A deleted task cannot be changed: 410.",
            source = "contract, Headers and codes: 410")
    void unchangeable(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        workspace.remove(task);

        workspace.change(task, "{'title':'b'}").is(410);
        workspace.put(Workspace.at(task), "{'title':'b'}", "If-Match", "*").is(410);
    }

    @Promise(
            rule = "7.05",
            that = "Restoring answers 200 with the task as it was, under a new revision.",
            source = "contract, Endpoints: POST /api/tasks/{id}/restore")
    void restored(Workspace workspace) {
        Answer task = workspace.task("{'title':'a','notes':'n','tags':['t']}");
        workspace.remove(task);

        Answer restored = workspace.restore(task).is(200);

        restored.shows("/title", "'a'")
                .shows("/notes", "'n'")
                .shows("/tags", "['t']")
                .shows("/deleted_at", "null");
        restored.has(restored.revision() > task.revision(), "a revision above " + task.revision());
        workspace.get(Workspace.at(task)).is(200).shows("/revision", Long.toString(restored.revision()));
    }

    @Promise(
            rule = "7.06",
            that = "A task that never was cannot be restored: 404.",
            source = "contract, Headers and codes")
    void unknownRestore(Workspace workspace) {
        workspace
                .send(workspace.request(
                        "POST", Workspace.TASKS + "/" + workspace.freshId() + "/restore", "If-Match", "*"))
                .is(404);
    }

    @Promise(
            rule = "7.07",
            that = "A deleted task is told apart from a completed one.",
            source = "contract, What hurt users")
    void notCompleted(Workspace workspace) {
        Answer open = workspace.task("{'title':'open'}");
        workspace.remove(open);

        Answer listed = workspace.list("?deleted=true");

        listed.shows("/items/0/status", "'open'").shows("/items/0/completed_at", "null");
        Instants.check(listed, "/items/0/deleted_at");
    }
}
