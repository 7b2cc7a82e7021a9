package io.pactodo.conformance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chapter 12: many changes in one request. */
final class Batch {
    private static final String BATCH = Workspace.TASKS + "/batch";

    @Promise(
            rule = "12.01",
            that = "A batch creates, updates and deletes, and has a result for each in turn.",
            source = "contract, Endpoints: POST /api/tasks/batch")
    void inTurn(Workspace workspace) {
        Answer kept = workspace.task("{'title':'kept'}");
        Answer gone = workspace.task("{'title':'gone'}");

        send(workspace, true, "{'op':'create','task':{'title':'new'}}", update(kept, kept), delete(gone, gone))
                .is(200)
                .shows("/results/0/status", "201")
                .shows("/results/0/task/title", "'new'")
                .shows("/results/1/status", "200")
                .shows("/results/1/task/title", "'changed'")
                .shows("/results/2/status", "204");
        workspace.get(Workspace.at(kept)).is(200).shows("/title", "'changed'");
        Answer left = workspace.list("");
        left.has(left.at("/items").size() == 2, "two items");
    }

    @Promise(
            rule = "12.02",
            that = "A batch is all or nothing: one stale if_match, and nothing is done.",
            source = "contract, Endpoints: all or nothing")
    void allOrNothing(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        Answer other = workspace.task("{'title':'b'}");

        send(workspace, true, "{'op':'create','task':{'title':'new'}}", update(task, task), update(other, task))
                .isProblem(412);
        workspace.list("").shows("/revision", Long.toString(other.revision()));
        workspace.get(Workspace.at(task)).is(200).shows("/title", "'a'");
    }

    @Promise(
            rule = "12.03",
            that = "With atomic false each operation stands by itself, in a 207.",
            source = "contract, Endpoints: per item")
    void byItself(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        Answer other = workspace.task("{'title':'b'}");

        send(workspace, false, update(task, task), update(other, task), "{'op':'create','task':{'title':''}}")
                .is(207)
                .shows("/results/0/status", "200")
                .shows("/results/1/status", "412")
                .shows("/results/2/status", "422");
        workspace.get(Workspace.at(task)).is(200).shows("/title", "'changed'");
        workspace.get(Workspace.at(other)).is(200).shows("/title", "'b'");
    }

    @Promise(
            rule = "12.04",
            that = "A batch is atomic unless it says otherwise.",
            source = "contract, Endpoints: all or nothing")
    void atomicByDefault(Workspace workspace) {
        workspace
                .post(BATCH, "{'operations':[{'op':'create','task':{'title':'a'}},{'op':'create','task':{}}]}")
                .isProblem(422);
        workspace.list("").shows("/items", "[]");
    }

    @Promise(
            rule = "12.05",
            that = "A batch has at most 100 operations; more are a 413, and nothing is done.",
            source = "contract, Headers and codes: limits")
    void atMostAHundred(Workspace workspace) {
        send(workspace, true, creations(100)).is(200).shows("/results/99/status", "201");

        send(workspace, true, creations(101)).isProblem(413);
        Answer all = workspace.list("?limit=200");
        all.has(all.at("/items").size() == 100, "100 items");
    }

    @Promise(
            rule = "12.06",
            that = "What is no batch is a 422: unknown operations, fields and forms.",
            source = "contract, The task: unknown fields; Headers and codes: 422")
    void noBatch(Workspace workspace) {
        for (String body : List.of(
                "{}",
                "[]",
                "{'operations':{}}",
                "{'operations':[{'op':'explode'}]}",
                "{'operations':[],'atomik':false}",
                "{'operations':[{'op':'create','task':{'title':'a'},'typo':1}]}")) {
            workspace.post(BATCH, body).isProblem(422);
        }
    }

    private static Answer send(Workspace workspace, boolean atomic, String... operations) {
        return workspace.post(BATCH, "{'atomic':" + atomic + ",'operations':[" + String.join(",", operations) + "]}");
    }

    /** @param seen the task whose revision the operation goes by */
    private static String update(Answer task, Answer seen) {
        return "{'op':'update','id':'%s','if_match':%d,'changes':{'title':'changed'}}"
                .formatted(task.id(), seen.revision());
    }

    private static String delete(Answer task, Answer seen) {
        return "{'op':'delete','id':'%s','if_match':%d}".formatted(task.id(), seen.revision());
    }

    private static String creations(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "{'op':'create','task':{'title':'" + number + "'}}")
                .collect(Collectors.joining(","));
    }
}
