package io.pactodo.conformance;

import java.time.Instant;
import java.util.List;

/** Chapter 10: a due time is what was said, and neither shifts nor loses a part. */
final class Time {
    @Promise(
            rule = "10.01",
            that = "A whole day stays a whole day, and is no instant.",
            source = "contract, The task: due; What hurt users")
    void wholeDay(Workspace workspace) {
        Answer task = workspace.task("{'title':'a','due':{'date':'2030-12-31'}}");

        Answer read = workspace.get(Workspace.at(task)).is(200).shows("/due/date", "'2030-12-31'");
        read.has(read.json().at("/due/time").asText("").isEmpty(), "no time of day")
                .shows("/due_at", "null");
    }

    @Promise(
            rule = "10.02",
            that = "A floating time keeps its time of day, and is no instant.",
            source = "contract, The task: due")
    void floating(Workspace workspace) {
        Answer task = workspace.task("{'title':'a','due':{'date':'2030-12-31','time':'23:30'}}");

        Answer read = workspace.get(Workspace.at(task)).is(200).shows("/due/date", "'2030-12-31'");
        read.has(read.textAt("/due/time").startsWith("23:30"), "the time 23:30").shows("/due_at", "null");
    }

    @Promise(
            rule = "10.03",
            that = "A time in a zone keeps its zone, and due_at is the instant.",
            source = "contract, The task: due_at")
    void zoned(Workspace workspace) {
        Answer task = at(workspace, "2030-07-01", "09:00", "Europe/Berlin");

        task.shows("/due/date", "'2030-07-01'").shows("/due/time_zone", "'Europe/Berlin'");
        task.has(task.textAt("/due/time").startsWith("09:00"), "the time 09:00");
        instant(task, "2030-07-01T07:00:00Z");
        instant(at(workspace, "2030-01-01", "09:00", "Europe/Berlin"), "2030-01-01T08:00:00Z");
    }

    @Promise(
            rule = "10.04",
            that = "A time that a change of the clocks leaves out moves forward.",
            source = "contract, The task: due; RFC 5545, 3.3.5")
    void gap(Workspace workspace) {
        instant(at(workspace, "2026-03-29", "02:30", "Europe/Berlin"), "2026-03-29T01:30:00Z");
    }

    @Promise(
            rule = "10.05",
            that = "A time that a change of the clocks repeats is the first of the two.",
            source = "contract, The task: due; RFC 5545, 3.3.5")
    void overlap(Workspace workspace) {
        instant(at(workspace, "2026-10-25", "02:30", "Europe/Berlin"), "2026-10-25T00:30:00Z");
    }

    @Promise(
            rule = "10.06",
            that = "Days, times and zones that there are not are refused.",
            source = "contract, The task: due; RFC 3339, 5.7")
    void notInTheCalendar(Workspace workspace) {
        for (String due : List.of(
                "{'date':'2026-02-30'}",
                "{'date':'99999-01-01'}",
                "{'date':'2026-01-01','time':'24:00'}",
                "{'date':'2026-01-01','time':'10:00','time_zone':'Mars/Base'}",
                "{'time':'10:00'}",
                "'2026-01-01'")) {
            workspace.post(Workspace.TASKS, "{'title':'a','due':" + due + "}").isProblem(422);
        }
    }

    @Promise(rule = "10.07", that = "What is said of start holds as for due.", source = "contract, The task: start")
    void start(Workspace workspace) {
        Answer task = workspace.task("{'title':'a','start':{'date':'2030-07-01','time':'09:00','time_zone':'UTC'}}");

        task.shows("/start/date", "'2030-07-01'")
                .shows("/start/time_zone", "'UTC'")
                .shows("/due", "null");
        workspace
                .post(Workspace.TASKS, "{'title':'a','start':{'date':'2026-02-30'}}")
                .isProblem(422);
    }

    private static Answer at(Workspace workspace, String date, String time, String zone) {
        return workspace.task(
                "{'title':'a','due':{'date':'%s','time':'%s','time_zone':'%s'}}".formatted(date, time, zone));
    }

    private static void instant(Answer task, String expected) {
        task.has(Instants.check(task, "/due_at").equals(Instant.parse(expected)), expected + " at /due_at");
    }
}
