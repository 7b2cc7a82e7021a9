package io.pactodo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Chapter 8: tasks are listed, filtered and sorted. */
final class Listing {
    @Promise(
            rule = "8.01",
            that = "A list has items, next_cursor and revision, and its items are whole tasks.",
            source = "contract, Endpoints: GET /api/tasks")
    void shape(Workspace workspace) {
        Answer task = workspace.task("{'title':'a','notes':'n'}");

        Answer list = workspace.list("").shows("/next_cursor", "null");

        list.has(list.at("/items").size() == 1, "one item");
        list.shows("/items/0", task.json().toString());
    }

    @Promise(
            rule = "8.02",
            that = "A list answers with the revision that it was read at.",
            source = "contract, One number")
    void revision(Workspace workspace) {
        workspace.task("{'title':'a'}");
        Answer newest = workspace.task("{'title':'b'}");

        workspace.list("?limit=1").shows("/revision", Long.toString(newest.revision()));
    }

    @Promise(
            rule = "8.03",
            that = "A workspace that nobody wrote to is an empty list.",
            source = "contract, The workspace")
    void empty(Workspace workspace) {
        workspace.list("").shows("/items", "[]").shows("/next_cursor", "null");
    }

    @Promise(rule = "8.04", that = "Deleted tasks are listed only on demand.", source = "contract, Endpoints: deleted")
    void deleted(Workspace workspace) {
        workspace.task("{'title':'kept'}");
        workspace.remove(workspace.task("{'title':'gone'}"));

        inAnyOrder(workspace.list(""), "kept");
        inAnyOrder(workspace.list("?deleted=true"), "gone");
        inAnyOrder(workspace.list("?deleted=any"), "kept", "gone");
    }

    @Promise(rule = "8.05", that = "status filters.", source = "contract, Endpoints: status")
    void status(Workspace workspace) {
        workspace.task("{'title':'one','status':'open'}");
        workspace.task("{'title':'two','status':'done'}");

        inAnyOrder(workspace.list("?status=done"), "two");
        workspace.get(Workspace.TASKS + "?status=finished").isProblem(400);
    }

    @Promise(rule = "8.06", that = "tag filters.", source = "contract, Endpoints: tag")
    void tag(Workspace workspace) {
        workspace.task("{'title':'one','tags':['home','garden']}");
        workspace.task("{'title':'two','tags':['office']}");

        inAnyOrder(workspace.list("?tag=garden"), "one");
        inAnyOrder(workspace.list("?tag=gard"));
    }

    @Promise(rule = "8.07", that = "q finds words in titles and notes.", source = "contract, Endpoints: q")
    void fullText(Workspace workspace) {
        workspace.task("{'title':'Water the plants'}");
        workspace.task("{'title':'Call','notes':'ask about plants'}");
        workspace.task("{'title':'Buy milk'}");

        inAnyOrder(workspace.list("?q=plants"), "Water the plants", "Call");
    }

    @Promise(
            rule = "8.08",
            that = "due_from and due_to filter by the day.",
            source = "contract, Endpoints: due_from, due_to")
    void due(Workspace workspace) {
        workspace.task("{'title':'early','due':{'date':'2030-01-01'}}");
        workspace.task("{'title':'middle','due':{'date':'2030-02-01'}}");
        workspace.task("{'title':'late','due':{'date':'2030-03-01'}}");
        workspace.task("{'title':'never'}");

        inAnyOrder(workspace.list("?due_from=2030-01-15&due_to=2030-02-15"), "middle");
        inAnyOrder(workspace.list("?due_from=2030-02-15"), "late");
        workspace.get(Workspace.TASKS + "?due_from=2026-02-30").isProblem(400);
    }

    @Promise(
            rule = "8.09",
            that = "updated_since takes an instant of the server, and filters by it.",
            source = "contract, Endpoints: updated_since")
    void updatedSince(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");

        inAnyOrder(workspace.list("?updated_since=" + task.textAt("/updated_at")), "a");
        inAnyOrder(workspace.list("?updated_since=9999-01-01T00:00:00Z"));
    }

    @Promise(
            rule = "8.10",
            that = "sort orders by title, priority, order and due, both ways.",
            source = "contract, Endpoints: sort")
    void sorted(Workspace workspace) {
        workspace.task("{'title':'b','priority':1,'order':3,'due':{'date':'2030-01-02'}}");
        workspace.task("{'title':'c','priority':2,'order':1,'due':{'date':'2030-01-01'}}");
        workspace.task("{'title':'a','priority':3,'order':2,'due':{'date':'2030-01-03'}}");

        inTurn(workspace.list(""), "c", "a", "b");
        inTurn(workspace.list("?sort=title"), "a", "b", "c");
        inTurn(workspace.list("?sort=-title"), "c", "b", "a");
        inTurn(workspace.list("?sort=priority"), "b", "c", "a");
        inTurn(workspace.list("?sort=-order"), "b", "a", "c");
        inTurn(workspace.list("?sort=due"), "c", "b", "a");
    }

    @Promise(rule = "8.11", that = "sort orders by created_at and updated_at.", source = "contract, Endpoints: sort")
    void sortedByInstant(Workspace workspace) {
        Answer first = workspace.task("{'title':'first'}");
        workspace.task("{'title':'second'}");
        workspace.change(first, "{'notes':'n'}").is(200);

        List<JsonNode> created = items(workspace.list("?sort=-created_at"));
        Answer updated = workspace.list("?sort=updated_at");

        updated.has(isAscending(items(updated), "updated_at"), "items by ascending updated_at");
        updated.has(
                isAscending(List.of(created.get(1), created.get(0)), "created_at"), "items by ascending created_at");
    }

    @Promise(rule = "8.12", that = "An unknown sort is a 400.", source = "contract, Headers and codes: 400 syntax")
    void unknownSort(Workspace workspace) {
        workspace.get(Workspace.TASKS + "?sort=size").isProblem(400);
    }

    @Promise(
            rule = "8.13",
            that = "Who has seen the list at this revision is told 304.",
            source = "contract, One number: ETag on every read; RFC 9110, 13.1.2")
    void notModified(Workspace workspace) {
        workspace.task("{'title':'a'}");
        String tag = workspace.list("").etag();

        workspace.get(Workspace.TASKS, "If-None-Match", tag).is(304).hasNoBody();
        workspace.task("{'title':'b'}");
        workspace.get(Workspace.TASKS, "If-None-Match", tag).is(200);
    }

    @Promise(rule = "8.14", that = "Ties are sorted by id.", source = "contract, Endpoints: sort: ties by id")
    void ties(Workspace workspace) {
        List<String> ids = Stream.generate(workspace::freshId).limit(4).sorted().toList();
        for (int index = ids.size() - 1; index >= 0; index--) {
            workspace
                    .put(Workspace.TASKS + "/" + ids.get(index), "{'title':'same'}", "If-None-Match", "*")
                    .is(201);
        }

        Answer list = workspace.list("?sort=title");
        List<String> found = new ArrayList<>();
        list.at("/items").forEach(item -> found.add(item.path("id").asText()));
        list.has(found.equals(ids), "tasks by ascending id: " + ids);
    }

    private static boolean isAscending(List<JsonNode> items, String field) {
        return items.get(0)
                        .path(field)
                        .asText()
                        .compareTo(items.get(1).path(field).asText())
                <= 0;
    }

    private static List<JsonNode> items(Answer list) {
        List<JsonNode> items = new ArrayList<>();
        list.at("/items").forEach(items::add);
        list.has(items.size() == 2, "two items");
        return items;
    }

    private static void inAnyOrder(Answer list, String... expected) {
        List<String> found = new ArrayList<>(titles(list));
        boolean isSame = found.size() == expected.length && found.containsAll(List.of(expected));
        list.has(isSame, "tasks with the titles " + List.of(expected));
    }

    private static void inTurn(Answer list, String... expected) {
        list.has(titles(list).equals(List.of(expected)), "tasks with the titles " + List.of(expected) + ", in turn");
    }

    private static List<String> titles(Answer list) {
        List<String> titles = new ArrayList<>();
        list.at("/items").forEach(item -> titles.add(item.path("title").asText()));
        return titles;
    }
}
