package io.pactodo.conformance;

import java.util.ArrayList;
import java.util.List;

/** Chapter 25: tags are counted, renamed and merged for all tasks at once. */
final class Tags {
    static final String TAGS = "/api/tags";

    @Promise(
            rule = "25.01",
            that = "Tags are listed by name, each with the number of tasks that have it and are not deleted.",
            source = "contract, Endpoints: /api/tags: names with counts")
    void counted(Workspace workspace) {
        workspace.task("{'title':'a','tags':['home','garden']}");
        workspace.task("{'title':'b','tags':['home']}");
        workspace.remove(workspace.task("{'title':'c','tags':['home','gone']}"));

        Answer tags = workspace.get(TAGS).is(200).shows("/next_cursor", "null");
        tags.has(names(tags).equals(List.of("garden", "home")), "the tags garden and home, in turn");
        tags.shows("/items/0/tasks", "1").shows("/items/1/tasks", "2");
    }

    @Promise(
            rule = "25.02",
            that = "Renaming a tag changes every task that has it, and each takes a revision.",
            source = "contract, Endpoints: /api/tags: rename; One number")
    void renamed(Workspace workspace) {
        workspace.task("{'title':'a','tags':['home','x']}");
        Answer last = workspace.task("{'title':'b','tags':['home']}");

        Answer done = rename(workspace, "home", "{'name':'house'}").is(200).shows("/changed", "2");

        Answer tasks = workspace.list("?tag=house");
        tasks.has(tasks.at("/items").size() == 2, "two tasks").shows("/revision", Long.toString(done.revision()));
        tasks.at("/items")
                .forEach(task -> tasks.has(
                        task.path("revision").longValue() > last.revision(), "revisions above " + last.revision()));
        workspace.list("?tag=home").shows("/items", "[]");
    }

    @Promise(
            rule = "25.03",
            that = "Renaming keeps the other tags of a task and the rest of it, under a new revision.",
            source = "contract, Endpoints: /api/tags: rename; What hurt users: a partial update that blanks")
    void others(Workspace workspace) {
        Answer task = workspace.task("{'title':'a','notes':'n','tags':['home','x']}");
        rename(workspace, "home", "{'name':'house'}").is(200);

        Answer read = workspace.get(Workspace.at(task)).is(200).shows("/notes", "'n'");
        read.has(read.at("/tags").size() == 2 && read.at("/tags").toString().contains("\"x\""), "the tags house and x");
        read.has(read.revision() > task.revision(), "a revision above " + task.revision());
    }

    @Promise(
            rule = "25.04",
            that = "Two tags become one only if that is asked for: otherwise a 409, and nothing is changed.",
            source = "contract, Endpoints: /api/tags: merge; Headers and codes: 409")
    void taken(Workspace workspace) {
        workspace.task("{'title':'a','tags':['home']}");
        workspace.task("{'title':'b','tags':['house']}");

        rename(workspace, "home", "{'name':'house'}").isProblem(409).hasCode("tag_exists");
        Answer tags = workspace.get(TAGS).is(200);
        tags.has(names(tags).equals(List.of("home", "house")), "the tags home and house");
    }

    @Promise(
            rule = "25.05",
            that = "Merged, a tag stands once at each task that had either or both.",
            source = "contract, Endpoints: /api/tags: merge")
    void merged(Workspace workspace) {
        workspace.task("{'title':'a','tags':['home','house']}");
        workspace.task("{'title':'b','tags':['home']}");
        workspace.task("{'title':'c','tags':['house']}");

        rename(workspace, "home", "{'name':'house','merge':true}").is(200);

        Answer tags = workspace.get(TAGS).is(200).shows("/items/0/name", "'house'");
        tags.shows("/items/0/tasks", "3").has(tags.at("/items").size() == 1, "one tag");
        Answer tasks = workspace.list("?sort=title");
        tasks.shows("/items/0/tags", "['house']");
    }

    @Promise(
            rule = "25.06",
            that = "A tag that no task has cannot be renamed: 404.",
            source = "contract, Headers and codes: 404; Endpoints: /api/tags")
    void unknown(Workspace workspace) {
        rename(workspace, "none", "{'name':'house'}").isProblem(404).hasCode("tag_not_found");
    }

    @Promise(
            rule = "25.07",
            that = "What says not how a tag is called from now on is a 422.",
            source = "contract, Headers and codes: 422; The task: tags, unknown fields")
    void invalid(Workspace workspace) {
        workspace.task("{'title':'a','tags':['home']}");

        for (String body : List.of(
                "{}",
                "[]",
                "{'name':' '}",
                "{'name':1}",
                "{'name':'" + "n".repeat(65) + "'}",
                "{'name':'a','merge':'yes'}",
                "{'name':'a','color':1}")) {
            rename(workspace, "home", body).isProblem(422).hasCode("invalid_tag");
        }
    }

    @Promise(
            rule = "25.08",
            that = "Deleting a tag takes it from every task, and a second time is a 204 too.",
            source = "contract, Endpoints: /api/tags; DELETE")
    void removed(Workspace workspace) {
        Answer task = workspace.task("{'title':'a','tags':['home','x']}");

        workspace.delete(TAGS + "/home").is(204).hasNoBody();
        workspace.delete(TAGS + "/home").is(204);
        workspace.get(Workspace.at(task)).is(200).shows("/tags", "['x']");
    }

    @Promise(
            rule = "25.09",
            that = "Whatever a tag is called, its url leads to it.",
            source = "contract, The task: tags; RFC 3986, 2.1")
    void url(Workspace workspace) {
        for (String name : List.of("two words", "a/b", "50%", "ü", "a\\\\b", "...")) {
            Workspace own = workspace.another();
            own.task("{'title':'a','tags':['" + name + "']}");

            Answer tags = own.get(TAGS).is(200).shows("/items/0/name", "'" + name + "'");
            String url = tags.textAt("/items/0/url");
            tags.has(url.contains(TAGS + "/"), "a url below " + TAGS);
            own.patch(url.substring(url.indexOf(TAGS + "/")), Workspace.MERGE_PATCH, "{'name':'plain'}")
                    .is(200);
            own.get(TAGS).is(200).shows("/items/0/name", "'plain'");
        }
    }

    @Promise(
            rule = "25.10",
            that = "Page after page, each tag is met once.",
            source = "contract, Endpoints: keyset paging; /api/tags")
    void paged(Workspace workspace) {
        workspace.task("{'title':'a','tags':['e','d','c','b','a']}");

        Answer page = workspace.get(TAGS + "?limit=2").is(200);
        List<String> met = new ArrayList<>(names(page));
        while (page.at("/next_cursor").isTextual() && met.size() < 10) {
            page = workspace
                    .get(TAGS + "?limit=2&cursor=" + page.textAt("/next_cursor"))
                    .is(200);
            met.addAll(names(page));
        }
        page.has(met.equals(List.of("a", "b", "c", "d", "e")), "the tags a to e, in turn; there were " + met);
        workspace.get(TAGS + "?cursor=made-up").isProblem(400);
    }

    @Promise(rule = "25.11", that = "Tags of one workspace are those of no other.", source = "contract, The workspace")
    void apart(Workspace workspace) {
        Answer task = workspace.task("{'title':'a','tags':['home']}");
        Workspace other = workspace.another();

        other.get(TAGS).is(200).shows("/items", "[]");
        rename(other, "home", "{'name':'theirs'}").is(404);
        other.delete(TAGS + "/home").is(204);
        workspace.get(Workspace.at(task)).is(200).shows("/tags", "['home']");
    }

    @Promise(
            rule = "25.12",
            that = "A renaming that is sent again under its key is answered as before.",
            source = "contract, Headers and codes: Idempotency-Key; Endpoints: /api/tags")
    void renamedOnce(Workspace workspace) {
        workspace.task("{'title':'a','tags':['home']}");
        String path = TAGS + "/home";

        workspace
                .patch(path, Workspace.MERGE_PATCH, "{'name':'house'}", "Idempotency-Key", "k1")
                .is(200);
        workspace
                .patch(path, Workspace.MERGE_PATCH, "{'name':'house'}", "Idempotency-Key", "k1")
                .is(200)
                .shows("/changed", "1");
    }

    private static Answer rename(Workspace workspace, String tag, String body) {
        return workspace.patch(TAGS + "/" + tag, Workspace.MERGE_PATCH, body);
    }

    private static List<String> names(Answer page) {
        List<String> names = new ArrayList<>();
        page.at("/items").forEach(tag -> names.add(tag.path("name").asText()));
        return names;
    }
}
