package io.pactodo.conformance;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Chapter 26: a task may be a part of another. */
final class Subtasks {
    @Promise(
            rule = "26.01",
            that = "A task has the parent that it names, or none; null takes it out again.",
            source = "contract, The task: parent_id")
    void parent(Workspace workspace) {
        Answer whole = workspace.task("{'title':'whole'}").shows("/parent_id", "null");
        Answer part = below(workspace, whole).shows("/parent_id", "'" + whole.id() + "'");

        workspace.get(Workspace.at(part)).is(200).shows("/parent_id", "'" + whole.id() + "'");
        workspace.change(part, "{'notes':'n'}").is(200).shows("/parent_id", "'" + whole.id() + "'");
        workspace.change(part, "{'parent_id':null}").is(200).shows("/parent_id", "null");
    }

    @Promise(
            rule = "26.02",
            that = "parent= lists the parts of a task, parent=none what is part of nothing.",
            source = "contract, Endpoints: parent")
    void filtered(Workspace workspace) {
        Answer whole = workspace.task("{'title':'whole'}");
        below(workspace, whole);

        only(workspace, "?parent=" + whole.id(), "part");
        only(workspace, "?parent=none", "whole");
        workspace.get(Workspace.TASKS + "?parent=nobody").isProblem(400);
    }

    @Promise(
            rule = "26.03",
            that = "A parent that is not there, or was deleted, is a 422 that points to it.",
            source = "contract, The task: parent_id in the same workspace; Headers and codes: 422")
    void unknown(Workspace workspace) {
        Answer gone = workspace.task("{'title':'gone'}");
        workspace.remove(gone);
        Answer elsewhere = workspace.another().task("{'title':'elsewhere'}");

        for (String id : List.of(workspace.freshId(), gone.id(), elsewhere.id(), "abc")) {
            refused(workspace.post(Workspace.TASKS, "{'title':'a','parent_id':'" + id + "'}"));
        }
    }

    @Promise(
            rule = "26.04",
            that = "Tasks are at most five deep, whether a task is added below or moved there.",
            source = "contract, The task: parent_id: at most 5 deep")
    void depth(Workspace workspace) {
        Answer deepest = workspace.task("{'title':'1'}");
        for (int level = 2; level <= 5; level++) {
            deepest = below(workspace, deepest);
        }
        refused(workspace.post(Workspace.TASKS, "{'title':'6','parent_id':'" + deepest.id() + "'}"));

        Answer other = workspace.task("{'title':'other'}");
        below(workspace, other);
        refused(workspace.change(other, "{'parent_id':" + deepest.at("/parent_id") + "}"));
    }

    @Promise(
            rule = "26.05",
            that = "No task is put below itself: 422.",
            source = "contract, The task: parent_id: no cycles")
    void cycles(Workspace workspace) {
        Answer whole = workspace.task("{'title':'whole'}");
        Answer part = below(workspace, whole);

        refused(workspace.change(whole, "{'parent_id':'" + whole.id() + "'}"));
        refused(workspace.change(whole, "{'parent_id':'" + part.id() + "'}"));
        workspace.get(Workspace.at(whole)).is(200).shows("/parent_id", "null");
    }

    @Promise(
            rule = "26.06",
            that = "Of two moves that would make a circle together, one is refused.",
            source = "contract, The task: parent_id: no cycles; One number")
    void racing(Workspace workspace) {
        Answer one = workspace.task("{'title':'one'}");
        Answer other = workspace.task("{'title':'other'}");

        CompletableFuture<Answer> racing =
                CompletableFuture.supplyAsync(() -> workspace.change(one, "{'parent_id':'" + other.id() + "'}"));
        Answer answer = workspace.change(other, "{'parent_id':'" + one.id() + "'}");

        boolean oneIsThrough = (answer.status() == 200) != (racing.join().status() == 200);
        answer.has(
                oneIsThrough,
                "one 200, here or to the other; that is a " + racing.join().status());
    }

    @Promise(
            rule = "26.07",
            that = "A task with parts is not deleted: 409, till they are deleted or moved.",
            source = "contract, The task: parent_id; Headers and codes: 409")
    void partsRemain(Workspace workspace) {
        Answer whole = workspace.task("{'title':'whole'}");
        Answer part = below(workspace, whole);

        workspace.delete(Workspace.at(whole), "If-Match", "*").isProblem(409).hasCode("subtasks_remain");
        workspace.get(Workspace.at(whole)).is(200);
        workspace.remove(part);
        workspace.remove(whole);
    }

    @Promise(
            rule = "26.08",
            that = "A part does not come back below a parent that was deleted: 409 till that is restored.",
            source = "contract, Endpoints: restore; Headers and codes: 409")
    void placeGone(Workspace workspace) {
        Answer whole = workspace.task("{'title':'whole'}");
        Answer part = below(workspace, whole);
        workspace.remove(part);
        workspace.remove(whole);

        workspace.restore(part).isProblem(409).hasCode("place_gone");
        workspace.restore(whole).is(200);
        workspace.restore(part).is(200).shows("/parent_id", "'" + whole.id() + "'");
    }

    @Promise(
            rule = "26.09",
            that = "A batch makes a whole tree, and deletes it from below.",
            source = "contract, Endpoints: POST /api/tasks/batch")
    void batch(Workspace workspace) {
        String root = workspace.freshId();
        Answer made = workspace
                .post(Workspace.TASKS + "/batch", """
                        {'operations':[{'op':'create','id':'%1$s','task':{'title':'whole'}},
                         {'op':'create','task':{'title':'part','parent_id':'%1$s'}}]}""".formatted(root))
                .is(200)
                .shows("/results/1/task/parent_id", "'" + root + "'");

        workspace
                .post(
                        Workspace.TASKS + "/batch",
                        "{'operations':[{'op':'delete','id':'%s'},{'op':'delete','id':'%s'}]}"
                                .formatted(made.textAt("/results/1/task/id"), root))
                .is(200);
        workspace.list("").shows("/items", "[]");
    }

    private static Answer below(Workspace workspace, Answer parent) {
        return workspace.task("{'title':'part','parent_id':'" + parent.id() + "'}");
    }

    private static void only(Workspace workspace, String query, String title) {
        Answer list = workspace.list(query).shows("/items/0/title", "'" + title + "'");
        list.has(list.at("/items").size() == 1, "one task");
    }

    private static void refused(Answer answer) {
        answer.isProblem(422).shows("/errors/0/pointer", "'/parent_id'");
    }
}
