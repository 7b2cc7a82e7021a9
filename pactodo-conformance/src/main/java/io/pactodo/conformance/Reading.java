package io.pactodo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** Chapter 1: tasks are read, and read again only when they have changed. */
final class Reading {
    private static final List<String> FIELDS = List.of(
            "id",
            "url",
            "revision",
            "title",
            "notes",
            "status",
            "completed_at",
            "priority",
            "due",
            "start",
            "due_at",
            "tags",
            "list_id",
            "parent_id",
            "order",
            "created_at",
            "updated_at",
            "deleted_at");

    @Promise(
            rule = "1.01",
            that = "A task is read as it was answered when it was written.",
            source = "contract, Endpoints: GET /api/tasks/{id}")
    void asItWasWritten(Workspace workspace) {
        Answer written = workspace.task("{'title':'Buy milk','notes':'two litres','priority':1,'tags':['home']}");

        Answer read = workspace.get(Workspace.at(written)).is(200);

        read.has(read.json().equals(written.json()), "the task as it was answered when it was created");
    }

    @Promise(
            rule = "1.02",
            that = "A read carries a strong ETag that is the revision in quotes.",
            source = "contract, One number")
    void entityTag(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        workspace.get(Workspace.at(task)).is(200).hasEntityTagOfItsRevision();
    }

    @Promise(rule = "1.03", that = "HEAD answers as GET does, without the body.", source = "RFC 9110, 9.3.2")
    void head(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        Answer head =
                workspace.sendRaw("HEAD", Workspace.at(task), "", 0).is(200).hasNoBody();

        head.has("ETag", "\"" + task.revision() + "\"")
                .has(head.mediaType().equals("application/json"), "the Content-Type of GET");
    }

    @Promise(
            rule = "1.04",
            that = "Who has the current revision is told 304, with its ETag and without a body.",
            source = "contract, Endpoints: If-None-Match; RFC 9110, 15.4.5")
    void notModified(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        workspace
                .get(Workspace.at(task), "If-None-Match", "\"" + task.revision() + "\"")
                .is(304)
                .hasNoBody()
                .has("ETag", "\"" + task.revision() + "\"");
    }

    @Promise(rule = "1.05", that = "If-None-Match compares weakly, and takes a list.", source = "RFC 9110, 13.1.2")
    void weakComparison(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        workspace
                .get(Workspace.at(task), "If-None-Match", "\"none\", W/\"" + task.revision() + "\"")
                .is(304);
    }

    @Promise(rule = "1.06", that = "Who has an older revision gets the task as it is now.", source = "RFC 9110, 13.1.2")
    void modified(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        workspace.change(task, "{'title':'b'}").is(200);

        workspace
                .get(Workspace.at(task), "If-None-Match", "\"" + task.revision() + "\"")
                .is(200)
                .shows("/title", "'b'");
    }

    @Promise(
            rule = "1.07",
            that = "A task that never was is a 404.",
            source = "contract, Endpoints: GET /api/tasks/{id}")
    void unknown(Workspace workspace) {
        workspace.get(Workspace.TASKS + "/" + workspace.freshId()).isProblem(404);
    }

    @Promise(rule = "1.08", that = "An id that is no UUID is a 404.", source = "contract, The task: id")
    void noUuid(Workspace workspace) {
        for (String id : List.of("abc", "1", "0-0-7000-8000-1")) {
            workspace.get(Workspace.TASKS + "/" + id).isProblem(404);
        }
    }

    @Promise(
            rule = "1.09",
            that = "A deleted task is a 410 that says when it was deleted.",
            source = "contract, Endpoints: GET /api/tasks/{id}")
    void deleted(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        workspace.remove(task);

        Instants.check(workspace.get(Workspace.at(task)).isProblem(410), "/deleted_at");
    }

    @Promise(
            rule = "1.10",
            that = "Every task has every field, null where there is nothing.",
            source = "contract, The task")
    void everyField(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        JsonNode json = workspace.get(Workspace.at(task)).is(200).json();

        for (String field : FIELDS) {
            task.has(json.has(field), "a field " + field);
        }
    }

    @Promise(
            rule = "1.11",
            that = "Instants are RFC 3339 in UTC, with at most microseconds.",
            source = "contract, first paragraph; RFC 3339, 5.6")
    void instants(Workspace workspace) {
        Answer task = workspace.task("{'title':'a','status':'done'}");

        Instants.check(task, "/created_at");
        Instants.check(task, "/updated_at");
        Instants.check(task, "/completed_at");
    }

    @Promise(rule = "1.12", that = "The url of a task is absolute and leads to it.", source = "contract, The task: url")
    void url(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        String url = task.textAt("/url");

        task.has(url.matches("https?://[^/]+/.*"), "an absolute url");
        task.has(url.endsWith(Workspace.at(task)), "a url that ends in " + Workspace.at(task));
    }

    @Promise(
            rule = "1.13",
            that = "Text comes back as it was sent, in UTF-8, whatever the script.",
            source = "contract, first paragraph; RFC 8259, 8.1")
    void text(Workspace workspace) {
        String title = "Z\u00FCrich \u2192 \u6771\u4EAC \uD83D\uDE80 e\u0301";
        Answer task = workspace.task("{'title':'" + title + "'}");

        workspace.get(Workspace.at(task)).is(200).shows("/title", "'" + title + "'");
    }

    @Promise(
            rule = "1.14",
            that = "Caches are told to keep the tasks of different workspaces apart.",
            source = "RFC 9111, 4.1")
    void caches(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        Answer read = workspace.get(Workspace.at(task)).is(200);

        boolean isKeptApart =
                read.headerIfAny("Vary").orElse("").toLowerCase(Locale.ROOT).contains("x-workspace")
                        || read.headerIfAny("Cache-Control").orElse("").contains("no-store");
        read.has(isKeptApart, "Vary: X-Workspace, because the same address has other tasks in other workspaces");
    }
}
