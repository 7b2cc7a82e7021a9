package io.pactodo.conformance;

/** Chapter 5: tasks change step by step. */
final class JsonPatch {
    @Promise(
            rule = "5.01",
            that = "The steps of a JSON patch are done in turn.",
            source = "contract, Endpoints: application/json-patch+json; RFC 6902, 3")
    void inTurn(Workspace workspace) {
        Answer task = workspace.task("{'title':'a','tags':['x'],'notes':'n'}");

        patch(
                        workspace,
                        task,
                        "[{'op':'test','path':'/title','value':'a'},{'op':'replace','path':'/title','value':'b'},"
                                + "{'op':'add','path':'/tags/-','value':'y'}]")
                .is(200)
                .shows("/title", "'b'")
                .shows("/tags", "['x','y']")
                .shows("/notes", "'n'");
    }

    @Promise(rule = "5.02", that = "A test that fails undoes the whole patch.", source = "RFC 6902, 5; RFC 5789, 2.2")
    void failedTest(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        patch(
                        workspace,
                        task,
                        "[{'op':'replace','path':'/title','value':'b'},{'op':'test','path':'/priority','value':9}]")
                .isProblem(409);
        workspace.get(Workspace.at(task)).is(200).shows("/title", "'a'");
    }

    @Promise(rule = "5.03", that = "A place that is not there is a 409.", source = "RFC 6902, 4.2; RFC 5789, 2.2")
    void missingPlace(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        patch(workspace, task, "[{'op':'remove','path':'/tags/5'}]").isProblem(409);
    }

    @Promise(rule = "5.04", that = "What is no JSON patch is a 400.", source = "RFC 6902, 3; RFC 5789, 2.2")
    void malformed(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        patch(workspace, task, "{'title':'b'}").isProblem(400);
        patch(workspace, task, "[{'op':'shift','path':'/title'}]").isProblem(400);
    }

    @Promise(rule = "5.05", that = "A patch whose result is no task is a 422.", source = "RFC 5789, 2.2")
    void invalidResult(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        patch(workspace, task, "[{'op':'replace','path':'/priority','value':10}]")
                .isProblem(422);
        workspace.get(Workspace.at(task)).is(200).shows("/priority", "0");
    }

    private static Answer patch(Workspace workspace, Answer task, String steps) {
        return workspace.patch(Workspace.at(task), Workspace.JSON_PATCH, steps, "If-Match", "*");
    }
}
