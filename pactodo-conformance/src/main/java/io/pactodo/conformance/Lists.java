package io.pactodo.conformance;

import java.util.ArrayList;
import java.util.List;

/** Chapter 24: tasks are in lists, which follow the rules of tasks. */
final class Lists {
    static final String LISTS = "/api/lists";

    @Promise(
            rule = "24.01",
            that = "Every workspace has an inbox, and a task is in it unless it says otherwise.",
            source = "contract, The task: list_id")
    void inbox(Workspace workspace) {
        Answer lists = workspace.get(LISTS).is(200);
        lists.has(lists.at("/items").size() == 1, "one list").shows("/next_cursor", "null");

        workspace
                .task("{'title':'a'}")
                .shows("/list_id", lists.at("/items/0/id").toString());
    }

    @Promise(
            rule = "24.02",
            that = "Creating a list answers 201 with the list, its ETag and where it is.",
            source = "contract, Endpoints: /api/lists: the same rules; RFC 9110, 15.3.2")
    void created(Workspace workspace) {
        Answer list = list(workspace, "{'name':'  Garden '}")
                .shows("/name", "'Garden'")
                .hasEntityTagOfItsRevision();
        list.has(list.header("Location").endsWith(at(list)), "a Location that ends with " + at(list));

        workspace
                .get(at(list))
                .is(200)
                .hasEntityTagOfItsRevision()
                .shows("", list.json().toString());
    }

    @Promise(
            rule = "24.03",
            that = "A list has id, url, revision, name, order, created_at, updated_at and deleted_at.",
            source = "contract, Endpoints: /api/lists: the same rules")
    void fields(Workspace workspace) {
        Answer list = list(workspace, "{'name':'a'}").shows("/deleted_at", "null");

        Instants.check(list, "/created_at");
        Instants.check(list, "/updated_at");
        list.has(list.at("/order").isNumber(), "a number at /order");
        list.has(list.textAt("/url").matches("https?://.+" + at(list)), "an absolute url that ends so");
    }

    @Promise(
            rule = "24.04",
            that = "Lists are listed in their order, a new one last, page after page.",
            source = "contract, Endpoints: /api/lists; keyset paging; The task: order")
    void inOrder(Workspace workspace) {
        list(workspace, "{'name':'late','order':9}");
        list(workspace, "{'name':'early','order':8.5}");
        list(workspace, "{'name':'last'}");

        Answer page = workspace.get(LISTS + "?limit=2").is(200);
        List<String> names = new ArrayList<>(names(page));
        page.has(page.header("Link").contains("rel=\"next\""), "a Link to the next page");
        page = workspace
                .get(LISTS + "?limit=2&cursor=" + page.textAt("/next_cursor"))
                .is(200)
                .shows("/next_cursor", "null")
                .lacks("Link");
        names.addAll(names(page));

        page.has(names.subList(1, 4).equals(List.of("early", "late", "last")), "early, late and last, in turn");
    }

    @Promise(
            rule = "24.05",
            that = "PUT with If-None-Match: * creates a list under the client's own id, once.",
            source = "contract, Endpoints: PUT; /api/lists: the same rules")
    void ownId(Workspace workspace) {
        String path = LISTS + "/" + workspace.freshId();

        workspace.put(path, "{'name':'mine'}", "If-None-Match", "*").is(201);
        workspace
                .put(path, "{'name':'theirs'}", "If-None-Match", "*")
                .isProblem(412)
                .hasCode("list_exists")
                .shows("/current/name", "'mine'");
    }

    @Promise(
            rule = "24.06",
            that = "A list is renamed and moved by PATCH, and replaced by PUT; PATCH {} takes no revision.",
            source = "contract, Endpoints: PUT, PATCH; /api/lists: the same rules")
    void changed(Workspace workspace) {
        Answer list = list(workspace, "{'name':'a','order':5}");

        Answer patched = patch(workspace, list, "{'name':'b'}")
                .is(200)
                .shows("/name", "'b'")
                .shows("/order", "5");
        patch(workspace, list, "{}").is(200).shows("/revision", Long.toString(patched.revision()));
        workspace.put(at(list), "{'name':'c'}", "If-Match", "*").is(200).shows("/name", "'c'");
        workspace.get(at(list)).is(200).shows("/name", "'c'");
    }

    @Promise(
            rule = "24.07",
            that = "A stale If-Match on a list is a 412 that carries the ETag and the list as it is now.",
            source = "contract, Headers and codes: a stale one is 412; /api/lists: the same rules")
    void stale(Workspace workspace) {
        Answer list = list(workspace, "{'name':'a'}");
        Answer current = patch(workspace, list, "{'name':'theirs'}").is(200);

        workspace
                .patch(at(list), Workspace.MERGE_PATCH, "{'name':'mine'}", "If-Match", tag(list))
                .isProblem(412)
                .hasCode("list_revision_mismatch")
                .has("ETag", tag(current))
                .shows("/current/name", "'theirs'");
        workspace.get(at(list)).is(200).shows("/name", "'theirs'");
    }

    @Promise(
            rule = "24.08",
            that = "Who has the list at this revision is told 304.",
            source = "contract, Endpoints: If-None-Match; /api/lists: the same rules")
    void notModified(Workspace workspace) {
        Answer list = list(workspace, "{'name':'a'}");

        workspace.get(at(list), "If-None-Match", tag(list)).is(304).hasNoBody();
        String tag = workspace.get(LISTS).is(200).etag();
        workspace.get(LISTS, "If-None-Match", tag).is(304).hasNoBody();
    }

    @Promise(
            rule = "24.09",
            that = "A list that never was is a 404, one that was deleted a 410 that says when.",
            source = "contract, Headers and codes: 404, 410; /api/lists: the same rules")
    void absent(Workspace workspace) {
        workspace.get(LISTS + "/" + workspace.freshId()).isProblem(404).hasCode("list_not_found");
        Answer list = list(workspace, "{'name':'a'}");
        remove(workspace, list).is(204).hasNoBody();

        Answer gone = workspace.get(at(list)).isProblem(410).hasCode("list_deleted");
        Instants.check(gone, "/deleted_at");
        patch(workspace, list, "{'name':'b'}").isProblem(410);
    }

    @Promise(
            rule = "24.10",
            that = "A list is deleted softly: a second time is a 204 too, and it can be restored.",
            source = "contract, Endpoints: DELETE, restore; /api/lists: the same rules")
    void restored(Workspace workspace) {
        Answer list = list(workspace, "{'name':'a'}");
        remove(workspace, list).is(204);
        remove(workspace, list).is(204);
        Answer without = workspace.get(LISTS).is(200);
        without.has(without.at("/items").size() == 1, "one list, the inbox");

        workspace
                .send(workspace.request("POST", at(list) + "/restore", "If-Match", "*"))
                .is(200)
                .shows("/name", "'a'")
                .shows("/deleted_at", "null");
    }

    @Promise(
            rule = "24.11",
            that = "A list with tasks in it is not deleted: 409.",
            source = "contract, The task: list_id; Headers and codes: 409")
    void notEmpty(Workspace workspace) {
        Answer list = list(workspace, "{'name':'a'}");
        Answer task = task(workspace, list);

        remove(workspace, list).isProblem(409).hasCode("list_not_empty");
        workspace.remove(task);
        remove(workspace, list).is(204);
    }

    @Promise(
            rule = "24.12",
            that = "The inbox may be renamed, but is there for ever: deleting it is a 409.",
            source = "contract, The task: every workspace has an inbox; Headers and codes: 409")
    void permanent(Workspace workspace) {
        String inbox = LISTS + "/" + workspace.get(LISTS).is(200).textAt("/items/0/id");

        workspace.delete(inbox, "If-Match", "*").isProblem(409).hasCode("inbox_is_permanent");
        workspace
                .patch(inbox, Workspace.MERGE_PATCH, "{'name':'In'}", "If-Match", "*")
                .is(200)
                .shows("/name", "'In'");
    }

    @Promise(
            rule = "24.13",
            that = "A name is one line of 1 to 200 characters; what is no list is a 422 with every fault.",
            source = "contract, Endpoints: /api/lists: the same rules; Headers and codes: 422")
    void invalid(Workspace workspace) {
        for (String body : List.of(
                "{}",
                "[]",
                "{'name':' '}",
                "{'name':'a\\nb'}",
                "{'name':'" + "n".repeat(201) + "'}",
                "{'name':'a','color':'red'}",
                "{'name':'a','order':'1'}")) {
            workspace.post(LISTS, body).isProblem(422).hasCode("invalid_list");
        }
        Answer all = workspace.post(LISTS, "{'name':'','order':true,'color':1}").isProblem(422);
        all.has(all.at("/errors").size() == 3, "three errors");
        list(workspace, "{'name':'" + "n".repeat(200) + "'}");
    }

    @Promise(
            rule = "24.14",
            that = "A task is put into a list and moved to another; list= shows what is in it.",
            source = "contract, The task: list_id; Endpoints: list")
    void moved(Workspace workspace) {
        Answer list = list(workspace, "{'name':'a'}");
        workspace.task("{'title':'elsewhere'}");
        Answer task = task(workspace, list);
        String query = "?list=" + list.id();

        workspace.list(query).shows("/items/0/title", "'in it'").shows("/items/0/list_id", "'" + list.id() + "'");
        Answer inbox = workspace.change(task, "{'list_id':null}").is(200);
        inbox.has(!inbox.textAt("/list_id").equals(list.id()), "another list_id");
        workspace.list(query).shows("/items", "[]");
    }

    @Promise(
            rule = "24.15",
            that = "A list that is not there, or was deleted, takes no task: 422.",
            source = "contract, The task: list_id; Headers and codes: 422")
    void unknown(Workspace workspace) {
        Answer gone = list(workspace, "{'name':'a'}");
        remove(workspace, gone).is(204);

        for (String id : List.of("'" + workspace.freshId() + "'", "'" + gone.id() + "'", "'abc'", "1")) {
            workspace
                    .post(Workspace.TASKS, "{'title':'a','list_id':" + id + "}")
                    .isProblem(422)
                    .shows("/errors/0/pointer", "'/list_id'");
        }
    }

    @Promise(
            rule = "24.16",
            that = "A task does not come back to a list that was deleted: 409 till the list is restored.",
            source = "contract, Endpoints: restore; Headers and codes: 409")
    void placeGone(Workspace workspace) {
        Answer list = list(workspace, "{'name':'a'}");
        Answer task = task(workspace, list);
        workspace.remove(task);
        remove(workspace, list).is(204);

        workspace.restore(task).isProblem(409).hasCode("place_gone");
        workspace
                .send(workspace.request("POST", at(list) + "/restore", "If-Match", "*"))
                .is(200);
        workspace.restore(task).is(200).shows("/list_id", "'" + list.id() + "'");
    }

    @Promise(rule = "24.17", that = "A list of one workspace is in no other.", source = "contract, The workspace")
    void apart(Workspace workspace) {
        Answer list = list(workspace, "{'name':'mine'}");
        Workspace other = workspace.another();

        other.get(at(list)).is(404);
        patch(other, list, "{'name':'theirs'}").is(404);
        other.post(Workspace.TASKS, "{'title':'a','list_id':'" + list.id() + "'}")
                .is(422);
        workspace.get(at(list)).is(200).shows("/name", "'mine'");
    }

    @Promise(
            rule = "24.18",
            that = "A list that is sent again under its key is created once.",
            source = "contract, Headers and codes: Idempotency-Key; /api/lists: the same rules")
    void createdOnce(Workspace workspace) {
        Answer first =
                workspace.post(LISTS, "{'name':'a'}", "Idempotency-Key", "k1").is(201);
        workspace.post(LISTS, "{'name':'a'}", "Idempotency-Key", "k1").is(201).shows("/id", "'" + first.id() + "'");
    }

    private static Answer list(Workspace workspace, String body) {
        return workspace.post(LISTS, body).is(201);
    }

    private static Answer task(Workspace workspace, Answer list) {
        return workspace.task("{'title':'in it','list_id':'" + list.id() + "'}");
    }

    private static Answer patch(Workspace workspace, Answer list, String body) {
        return workspace.patch(at(list), Workspace.MERGE_PATCH, body, "If-Match", "*");
    }

    private static Answer remove(Workspace workspace, Answer list) {
        return workspace.delete(at(list), "If-Match", "*");
    }

    private static String tag(Answer list) {
        return '"' + Long.toString(list.revision()) + '"';
    }

    private static String at(Answer list) {
        return LISTS + "/" + list.id();
    }

    private static List<String> names(Answer page) {
        List<String> names = new ArrayList<>();
        page.at("/items").forEach(list -> names.add(list.path("name").asText()));
        return names;
    }
}
