package io.pactodo.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Chapter 22: who follows the stream is told each change when it is made. */
final class LiveStream {
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String NOWHERE = "999999999";
    private static final int MANY = 20;

    /** What the contract promises every 15 s, and a while for the network. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    @Promise(
            rule = "22.01",
            that = "The stream is text/event-stream, and no cache keeps it.",
            source = "contract, Endpoints: GET /api/tasks/events; HTML, 9.2.5")
    void mediaType(Workspace workspace) {
        try (Following following = workspace.follow("")) {
            Answer answer = following.insistOnAStream();
            answer.has(answer.header("Cache-Control").contains("no-store"), "Cache-Control: no-store");
        }
    }

    @Promise(
            rule = "22.02",
            that = "From the beginning on, it tells the entries of the feed, each with its revision as the id.",
            source = "contract, Endpoints: GET /api/tasks/events: the same entries; One number")
    void sameEntries(Workspace workspace) {
        workspace.task("{'title':'one'}");
        workspace.task("{'title':'two'}");
        Answer feed = workspace.get(Workspace.TASKS + "/changes").is(200);

        try (Following following = workspace.follow("")) {
            for (String title : List.of("one", "two")) {
                following.event().tells(title).data().shows("", item(feed, title));
            }
        }
    }

    @Promise(
            rule = "22.03",
            that = "A change is an event of the type task, which is what a browser listens for.",
            source = "contract, /openapi.json: GET /api/tasks/events")
    void type(Workspace workspace) {
        workspace.task("{'title':'a'}");

        try (Following following = workspace.follow("")) {
            Following.Event event = following.event();
            event.data().has(event.type().equals("task"), "an event of the type task");
        }
    }

    @Promise(
            rule = "22.04",
            that = "Who comes back with Last-Event-ID is told what came after it, and nothing else.",
            source = "contract, Endpoints: resumes by Last-Event-ID; HTML, 9.2.4")
    void resumes(Workspace workspace) {
        workspace.task("{'title':'one'}");
        String known;
        try (Following following = workspace.follow("")) {
            known = following.event().tells("one").id();
        }
        workspace.task("{'title':'two'}");

        try (Following following = workspace.follow("", LAST_EVENT_ID, known)) {
            following.event().tells("two");
        }
    }

    @Promise(
            rule = "22.05",
            that = "since says where to begin, and Last-Event-ID goes before it.",
            source = "contract, /openapi.json: GET /api/tasks/events: since")
    void since(Workspace workspace) {
        Answer one = workspace.task("{'title':'one'}");
        Answer two = workspace.task("{'title':'two'}");
        workspace.task("{'title':'three'}");

        try (Following following = workspace.follow("?since=" + one.revision())) {
            following.event().tells("two");
        }
        String last = Long.toString(two.revision());
        try (Following following = workspace.follow("?since=" + one.revision(), LAST_EVENT_ID, last)) {
            following.event().tells("three");
        }
    }

    @Promise(
            rule = "22.06",
            that = "A write reaches those who follow already, with the revision that its writer was told.",
            source = "contract, Endpoints: GET /api/tasks/events; One number")
    void live(Workspace workspace) {
        workspace.task("{'title':'old'}");

        try (Following following = workspace.follow("")) {
            following.event().tells("old");
            Answer task = workspace.task("{'title':'new'}");
            following.event().tells("new").data().shows("/revision", Long.toString(task.revision()));
            workspace.change(task, "{'title':'newer'}").is(200);
            following.event().tells("newer");
        }
    }

    @Promise(
            rule = "22.07",
            that = "A deletion is told as in the feed: id, revision and deleted_at.",
            source = "contract, Endpoints: the same entries")
    void deletion(Workspace workspace) {
        Answer task = workspace.task("{'title':'secret'}");

        try (Following following = workspace.follow("?since=" + task.revision())) {
            workspace.remove(task);
            Answer told = following.event().hasTheIdOfItsRevision().data();
            told.shows("/id", "'" + task.id() + "'").has(told.json().size() == 3, "no more than three fields");
            Instants.check(told, "/deleted_at");
        }
    }

    @Promise(
            rule = "22.08",
            that = "Whose position is gone is told reset, with the id to go on from, and then what changes.",
            source = "contract, Endpoints: event: reset")
    void reset(Workspace workspace) {
        Answer task = workspace.task("{'title':'old'}");

        try (Following following = workspace.follow("", LAST_EVENT_ID, NOWHERE)) {
            Following.Event event = following.event();
            event.data().has(event.type().equals("reset"), "an event of the type reset");
            event.data().has(event.id().equals(Long.toString(task.revision())), "the id " + task.revision());
            workspace.task("{'title':'new'}");
            following.event().tells("new");
        }
    }

    @Promise(
            rule = "22.09",
            that = "A comment every 15 s says that the stream is alive while nothing happens.",
            source = "contract, Endpoints: a comment every 15 s",
            waits = true)
    void heartbeat(Workspace workspace) {
        try (Following following = workspace.follow("")) {
            following.comment(HEARTBEAT);
        }
    }

    @Promise(
            rule = "22.10",
            that = "A Last-Event-ID that is no revision is a 400, as is a since.",
            source = "contract, Headers and codes: 400 syntax")
    void malformed(Workspace workspace) {
        for (String id : List.of("abc", "-1", "1.5")) {
            refused(workspace, "?since=" + id);
            refused(workspace, "", LAST_EVENT_ID, id);
        }
    }

    @Promise(
            rule = "22.11",
            that = "A stream tells of its own workspace, which browsers name by a parameter.",
            source = "contract, The workspace; /openapi.json: GET /api/tasks/events: workspace")
    void ownWorkspace(Workspace workspace) {
        workspace.another().task("{'title':'theirs'}");
        workspace.task("{'title':'mine'}");

        Request browsers = Request.of("GET", Workspace.EVENTS + "?workspace=" + workspace.name());
        try (Following following = workspace.follow(browsers)) {
            following.event().tells("mine");
        }
    }

    @Promise(
            rule = "22.12",
            that = "Whatever many write at once, a stream's ids ascend and it ends with all of it.",
            source = "contract, One number: a change below one already handed out is not allowed")
    void ascends(Workspace workspace) {
        try (Following following = workspace.follow("")) {
            List<CompletableFuture<Answer>> writers = IntStream.range(0, MANY)
                    .mapToObj(
                            number -> CompletableFuture.supplyAsync(() -> workspace.task("{'title':'" + number + "'}")))
                    .toList();
            long last = 0;
            List<String> met = new ArrayList<>();
            for (int number = 0; number < MANY; number++) {
                Following.Event event = following.event().hasTheIdOfItsRevision();
                event.data().has(event.data().revision() > last, "a revision above " + last);
                last = event.data().revision();
                met.add(event.data().id());
            }
            following
                    .answer()
                    .has(
                            writers.stream()
                                    .allMatch(
                                            writer -> met.contains(writer.join().id())),
                            "each of the " + MANY + " tasks");
        }
    }

    private static void refused(Workspace workspace, String query, String... headers) {
        try (Following following = workspace.follow(query, headers)) {
            Answer answer = following.answer().is(400);
            answer.has(answer.mediaType().equals("application/problem+json"), "Content-Type: application/problem+json");
        }
    }

    private static String item(Answer feed, String title) {
        for (var item : feed.at("/items")) {
            if (item.path("title").asText().equals(title)) {
                return item.toString();
            }
        }
        throw feed.broken("an item with the title " + title);
    }
}
