package io.pactodo.conformance;

import java.util.List;

/** Chapter 17: workspaces know nothing of each other. */
final class Workspaces {
    @Promise(
            rule = "17.01",
            that = "A task of one workspace cannot be read in another.",
            source = "contract, The workspace")
    void apart(Workspace workspace) {
        Answer task = workspace.task("{'title':'mine'}");
        Workspace other = workspace.another();

        other.get(Workspace.at(task)).is(404);
        other.list("").shows("/items", "[]");
        other.get(Workspace.TASKS + "/changes?since=0").is(200).shows("/items", "[]");
    }

    @Promise(
            rule = "17.02",
            that = "A task of one workspace cannot be changed or deleted from another.",
            source = "contract, The workspace")
    void untouchable(Workspace workspace) {
        Answer task = workspace.task("{'title':'mine'}");
        Workspace other = workspace.another();

        other.change(task, "{'title':'theirs'}").is(404);
        other.delete(Workspace.at(task), "If-Match", "*").is(404);
        workspace.get(Workspace.at(task)).is(200).shows("/title", "'mine'");
    }

    @Promise(
            rule = "17.03",
            that = "Two workspaces may have tasks under the same id.",
            source = "contract, The workspace")
    void sameId(Workspace workspace) {
        String path = Workspace.TASKS + "/" + workspace.freshId();
        Workspace other = workspace.another();

        workspace.put(path, "{'title':'mine'}", "If-None-Match", "*").is(201);
        other.put(path, "{'title':'theirs'}", "If-None-Match", "*").is(201);
        workspace.get(path).is(200).shows("/title", "'mine'");
    }

    @Promise(
            rule = "17.04",
            that = "A name that no workspace can have is a 400.",
            source = "contract, The workspace: 1 to 64 of a-z 0-9 -")
    void names(Workspace workspace) {
        for (String name : List.of("Upper", "under_score", "a b", "a".repeat(65))) {
            workspace
                    .send(Request.of("GET", Workspace.TASKS).with("X-Workspace", name))
                    .isProblem(400);
        }
    }
}
