package io.pactodo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Chapter 11: whoever follows the changes has all of them. */
final class Feed {
    private static final String CHANGES = Workspace.TASKS + "/changes";

    @Promise(
            rule = "11.01",
            that = "From 0 on, the feed tells every task, in the order of revisions.",
            source = "contract, Endpoints: GET /api/tasks/changes")
    void everything(Workspace workspace) {
        Answer one = workspace.task("{'title':'one'}");
        workspace.task("{'title':'two'}");
        Answer three = workspace.task("{'title':'three'}");

        Answer feed = since(workspace, 0).shows("/has_more", "false");

        feed.has(titles(feed).equals(List.of("one", "two", "three")), "the tasks one, two and three, in turn");
        feed.shows("/items/0/revision", Long.toString(one.revision()));
        feed.shows("/items/2/revision", Long.toString(three.revision()));
    }

    @Promise(
            rule = "11.02",
            that = "A task that changed often is told once, as it is now.",
            source = "contract, Endpoints: the latest state of each changed task")
    void latestState(Workspace workspace) {
        Answer one = workspace.task("{'title':'one'}");
        workspace.task("{'title':'two'}");
        workspace.change(one, "{'title':'uno'}").is(200);
        Answer newest = workspace.change(one, "{'title':'eins'}").is(200);

        Answer feed = since(workspace, 0);

        feed.has(titles(feed).equals(List.of("two", "eins")), "the tasks two and eins, in turn");
        feed.shows("/items/1", newest.json().toString());
    }

    @Promise(
            rule = "11.03",
            that = "A deletion is told as id, revision and deleted_at, and nothing of what was deleted.",
            source = "contract, Endpoints: deletions")
    void deletion(Workspace workspace) {
        Answer task = workspace.task("{'title':'secret'}");
        workspace.remove(task);

        Answer feed = since(workspace, task.revision()).shows("/items/0/id", "'" + task.id() + "'");

        Instants.check(feed, "/items/0/deleted_at");
        feed.has(feed.at("/items/0/revision").longValue() > task.revision(), "a revision above " + task.revision());
        feed.has(feed.at("/items/0").size() == 3, "no more than three fields");
    }

    @Promise(
            rule = "11.04",
            that = "A task that was restored is told as a task again.",
            source = "contract, Endpoints: the latest state of each changed task")
    void restored(Workspace workspace) {
        Answer task = workspace.task("{'title':'back'}");
        workspace.remove(task);
        Answer restored = workspace.restore(task).is(200);

        since(workspace, task.revision()).shows("/items/0", restored.json().toString());
    }

    @Promise(
            rule = "11.05",
            that = "Page after page, no change is skipped and none is told twice.",
            source = "contract, Endpoints: has_more; What hurt users: a feed that may lose events")
    void pages(Workspace workspace) {
        List<String> written = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            written.add(workspace.task("{'title':'" + number + "'}").textAt("/title"));
        }

        Answer page = workspace.get(CHANGES + "?since=0&limit=3").is(200);
        List<String> met = new ArrayList<>(titles(page));
        while (page.at("/has_more").booleanValue() && met.size() < 10) {
            page = workspace.get(CHANGES + "?limit=3&since=" + page.revision()).is(200);
            met.addAll(titles(page));
        }

        page.has(met.equals(written), "the tasks 0 to 6, in turn; there were " + met);
    }

    @Promise(
            rule = "11.06",
            that = "Who lists once and follows from the list's revision misses nothing.",
            source = "contract, One number: lists once, then follows")
    void followsFromTheList(Workspace workspace) {
        Answer old = workspace.task("{'title':'old'}");
        long listed = workspace.list("").revision();

        since(workspace, listed).shows("/items", "[]").shows("/has_more", "false");
        workspace.task("{'title':'new'}");
        workspace.remove(old);

        Answer feed = since(workspace, listed);
        feed.has(feed.at("/items").size() == 2, "two items").shows("/items/0/title", "'new'");
        feed.shows("/items/1/id", "'" + old.id() + "'");
    }

    @Promise(
            rule = "11.07",
            that = "The revision of an answer is where to go on from, and never goes back.",
            source = "contract, One number")
    void goesOn(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        Answer feed = since(workspace, 0);

        feed.has(feed.revision() >= task.revision(), "a revision of " + task.revision() + " at least");
        since(workspace, feed.revision()).shows("/items", "[]").shows("/revision", Long.toString(feed.revision()));
    }

    @Promise(
            rule = "11.08",
            that = "A since that is no revision is a 400.",
            source = "contract, Headers and codes: 400 syntax")
    void malformed(Workspace workspace) {
        for (String since : List.of("abc", "-1", "1.5", "")) {
            workspace.get(CHANGES + "?since=" + since).isProblem(400);
        }
    }

    @Promise(
            rule = "11.09",
            that = "What was refused or changed nothing is not told.",
            source = "contract, The task: takes no revision")
    void nothingHappened(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        workspace.change(task, "{}").is(200);
        workspace.change(task, "{'priority':10}").isProblem(422);

        since(workspace, task.revision()).shows("/items", "[]");
    }

    @Promise(
            rule = "11.10",
            that = "A position that the workspace never had is a 410: whoever has it lists anew.",
            source = "contract, Endpoints: 410")
    void neverWas(Workspace workspace) {
        workspace.task("{'title':'a'}");

        workspace.get(CHANGES + "?since=999999999").isProblem(410);
    }

    @Promise(
            rule = "11.11",
            that = "A tombstone is told from the beginning on, too, in the place of its deletion.",
            source = "contract, Endpoints: deletions; What hurt users: deleted, completed")
    void tombstones(Workspace workspace) {
        Answer gone = workspace.task("{'title':'gone'}");
        workspace.task("{'title':'kept'}");
        workspace.remove(gone);

        since(workspace, 0).shows("/items/0/title", "'kept'").shows("/items/1/id", "'" + gone.id() + "'");
    }

    @Promise(
            rule = "11.12",
            that = "What was deleted, restored and deleted again has one tombstone, that of the last time.",
            source = "contract, Endpoints: the latest state of each changed task")
    void lastTombstone(Workspace workspace) {
        Answer task = workspace.task("{'title':'a'}");
        workspace.remove(task);
        Answer restored = workspace.restore(task).is(200);
        workspace.remove(task);

        Answer feed = since(workspace, 0).shows("/items/0/id", "'" + task.id() + "'");
        feed.has(feed.at("/items").size() == 1, "one item");
        feed.has(
                feed.at("/items/0/revision").longValue() > restored.revision(),
                "a revision above " + restored.revision());
        Instants.check(feed, "/items/0/deleted_at");
    }

    private static Answer since(Workspace workspace, long revision) {
        return workspace.get(CHANGES + "?since=" + revision).is(200);
    }

    private static List<String> titles(Answer feed) {
        List<String> titles = new ArrayList<>();
        for (JsonNode item : feed.at("/items")) {
            titles.add(item.path("title").asText());
        }
        return titles;
    }
}
