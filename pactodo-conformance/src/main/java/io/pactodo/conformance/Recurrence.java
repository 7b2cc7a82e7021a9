package io.pactodo.conformance;

import java.util.List;

/** Chapter 23: what is done comes again by its rule, once. */
final class Recurrence {
    private static final String WEEKLY =
            "{'title':'Water','notes':'n','priority':3,'tags':['home'],'due':{'date':'2090-03-03'},'recurrence':{'rrule':'FREQ=WEEKLY'}}";

    @Promise(
            rule = "23.01",
            that = "A rule is kept as it was sent, and counts from the due day unless it says otherwise.",
            source = "contract, The task: recurrence")
    void kept(Workspace workspace) {
        Answer task = workspace.task(recurring("2090-01-01", "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR"));

        workspace
                .get(Workspace.at(task))
                .is(200)
                .shows("/recurrence/rrule", "'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR'")
                .shows("/recurrence/anchor", "'due'");
    }

    @Promise(
            rule = "23.02",
            that = "What is done stays done, and another task goes on in its place.",
            source = "contract, The task: recurrence; What hurt users: deleted, completed")
    void successor(Workspace workspace) {
        Answer task = workspace.task(WEEKLY);

        workspace
                .change(task, "{'status':'done'}")
                .is(200)
                .shows("/status", "'done'")
                .shows("/recurrence", "null");

        Answer next = successors(workspace, 1)
                .shows("/items/0/due/date", "'2090-03-10'")
                .shows("/items/0/recurrence/rrule", "'FREQ=WEEKLY'")
                .shows("/items/0/completed_at", "null");
        next.has(!next.at("/items/0/id").asText().equals(task.id()), "an id other than " + task.id());
    }

    @Promise(
            rule = "23.03",
            that = "Title, notes, priority and tags go on with it, and the start keeps its distance.",
            source = "contract, The task: recurrence")
    void content(Workspace workspace) {
        Answer task = workspace.task(WEEKLY);
        workspace
                .change(task, "{'status':'done','start':{'date':'2090-03-01'}}")
                .is(200);

        successors(workspace, 1)
                .shows("/items/0/title", "'Water'")
                .shows("/items/0/notes", "'n'")
                .shows("/items/0/priority", "3")
                .shows("/items/0/tags", "['home']")
                .shows("/items/0/start/date", "'2090-03-08'");
    }

    @Promise(
            rule = "23.04",
            that = "The time of day and the zone stay, whatever the clocks do in between.",
            source = "contract, The task: due, recurrence; What hurt users: due times that shift")
    void timeOfDay(Workspace workspace) {
        done(workspace, """
                {'title':'a','due':{'date':'2030-03-30','time':'09:00','time_zone':'Europe/Berlin'},
                 'recurrence':{'rrule':'FREQ=DAILY'}}""");

        Answer next = successors(workspace, 1)
                .shows("/items/0/due/date", "'2030-03-31'")
                .shows("/items/0/due/time_zone", "'Europe/Berlin'")
                .shows("/items/0/due_at", "'2030-03-31T07:00:00Z'");
        next.has(next.textAt("/items/0/due/time").startsWith("09:00"), "the time 09:00");
    }

    @Promise(
            rule = "23.05",
            that = "Days, weeks, months and years are counted as RFC 5545 counts them.",
            source = "contract, The task: recurrence; RFC 5545, 3.3.10")
    void rules(Workspace workspace) {
        comes(workspace, "2090-01-30", "FREQ=DAILY;INTERVAL=3", "2090-02-02");
        comes(workspace, "2090-01-04", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "2090-01-16");
        comes(workspace, "2090-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1", "2090-02-28");
        comes(workspace, "2090-01-31", "FREQ=MONTHLY", "2090-03-31");
        comes(workspace, "2090-01-01", "FREQ=MONTHLY;BYDAY=2MO", "2090-01-09");
        comes(workspace, "2088-02-29", "FREQ=YEARLY", "2092-02-29");
        comes(workspace, "2090-06-01", "FREQ=YEARLY;BYMONTH=1,6;BYMONTHDAY=1", "2091-01-01");
    }

    @Promise(
            rule = "23.06",
            that = "What counts from its completion comes after the day on which it was done.",
            source = "contract, The task: recurrence: anchor")
    void completion(Workspace workspace) {
        Answer done = done(
                workspace,
                "{'title':'a','due':{'date':'2090-01-01'},'recurrence':{'rrule':'FREQ=DAILY','anchor':'completion'}}");
        String expected = Instants.day(done, "/completed_at").plusDays(1).toString();

        successors(workspace, 1).shows("/items/0/due/date", "'" + expected + "'");
    }

    @Promise(
            rule = "23.07",
            that = "What was due long ago does not come again in the past.",
            source = "contract, The task: recurrence: anchor")
    void past(Workspace workspace) {
        Answer done = done(
                workspace, "{'title':'a','due':{'date':'2020-01-01'},'recurrence':{'rrule':'FREQ=WEEKLY;BYDAY=WE'}}");
        String day = Instants.day(done, "/completed_at").toString();

        Answer next = successors(workspace, 1);
        next.has(next.textAt("/items/0/due/date").compareTo(day) >= 0, "a due date from " + day + " on");
    }

    @Promise(
            rule = "23.08",
            that = "A series ends after its COUNT and at its UNTIL.",
            source = "contract, The task: recurrence; RFC 5545, 3.3.10")
    void ends(Workspace workspace) {
        done(workspace, recurring("2090-01-01", "FREQ=DAILY;COUNT=1"));
        done(workspace, recurring("2090-01-01", "FREQ=DAILY;UNTIL=20900101"));
        successors(workspace, 0);

        done(workspace, recurring("2090-01-01", "FREQ=DAILY;COUNT=2"));
        successors(workspace, 1).shows("/items/0/recurrence/rrule", "'FREQ=DAILY;COUNT=1'");
    }

    @Promise(
            rule = "23.09",
            that = "Who says twice that it is done gets one successor.",
            source = "contract, The task: recurrence; What hurt users: retries that make doubles")
    void once(Workspace workspace) {
        Answer task = workspace.task(WEEKLY);
        workspace.change(task, "{'status':'done'}").is(200);
        workspace.change(task, "{'status':'done'}").is(200);

        successors(workspace, 1);
    }

    @Promise(
            rule = "23.10",
            that = "What is cancelled, deleted or refused does not come again.",
            source = "contract, The task: recurrence")
    void onlyWhenDone(Workspace workspace) {
        workspace.change(workspace.task(WEEKLY), "{'status':'cancelled'}").is(200);
        workspace.remove(workspace.task(WEEKLY));
        workspace
                .change(workspace.task(WEEKLY), "{'status':'done','priority':10}")
                .is(422);

        successors(workspace, 1).shows("/items/0/due/date", "'2090-03-03'");
    }

    @Promise(
            rule = "23.11",
            that = "A completion and its successor are both told by the feed.",
            source = "contract, One number; The task: recurrence")
    void told(Workspace workspace) {
        Answer task = workspace.task(WEEKLY);
        workspace.change(task, "{'status':'done'}").is(200);

        Answer feed = workspace
                .get(Workspace.TASKS + "/changes?since=" + task.revision())
                .is(200);
        feed.has(feed.at("/items").size() == 2, "two items");
        List<String> statuses = List.of(feed.textAt("/items/0/status"), feed.textAt("/items/1/status"));
        feed.has(statuses.containsAll(List.of("done", "open")), "one that is done and one that is open");
    }

    @Promise(
            rule = "23.12",
            that = "A rule that is none, or that the server does not keep, is a 422 that points to it.",
            source = "contract, The task: recurrence: a subset; Headers and codes: 422")
    void invalid(Workspace workspace) {
        for (String rule : List.of(
                "",
                "WEEKLY",
                "FREQ=HOURLY",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;COUNT=2;UNTIL=20900101",
                "FREQ=DAILY;COUNT=1;COUNT=2",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYSETPOS=1",
                "FREQ=DAILY;UNTIL=20900230")) {
            refused(workspace, "{'rrule':'" + rule + "'}");
        }
        for (String recurrence :
                List.of("'FREQ=DAILY'", "{}", "{'rrule':'FREQ=DAILY','anchor':'start'}", "{'rule':'FREQ=DAILY'}")) {
            refused(workspace, recurrence);
        }
    }

    @Promise(
            rule = "23.13",
            that = "What comes again has a due day to count from: without one it is a 422.",
            source = "contract, The task: recurrence; Headers and codes: 422")
    void withoutDue(Workspace workspace) {
        workspace
                .post(Workspace.TASKS, "{'title':'a','recurrence':{'rrule':'FREQ=DAILY'}}")
                .isProblem(422);
        workspace.change(workspace.task(WEEKLY), "{'due':null}").isProblem(422);
    }

    @Promise(
            rule = "23.14",
            that = "A patch merges into a recurrence, and null takes it away.",
            source = "contract, The task: absent and null; RFC 7396")
    void patched(Workspace workspace) {
        Answer task = workspace.task(WEEKLY);

        workspace
                .change(task, "{'recurrence':{'anchor':'completion'}}")
                .is(200)
                .shows("/recurrence/rrule", "'FREQ=WEEKLY'")
                .shows("/recurrence/anchor", "'completion'");
        workspace.change(task, "{'recurrence':null}").is(200).shows("/recurrence", "null");
        workspace.change(task, "{'status':'done'}").is(200);
        successors(workspace, 0);
    }

    private static void comes(Workspace workspace, String due, String rule, String next) {
        Workspace own = workspace.another();
        done(own, recurring(due, rule));
        successors(own, 1).shows("/items/0/due/date", "'" + next + "'");
    }

    private static Answer done(Workspace workspace, String body) {
        return workspace.change(workspace.task(body), "{'status':'done'}").is(200);
    }

    private static String recurring(String due, String rule) {
        return "{'title':'a','due':{'date':'%s'},'recurrence':{'rrule':'%s'}}".formatted(due, rule);
    }

    /** The tasks that are open. */
    private static Answer successors(Workspace workspace, int count) {
        Answer open = workspace.list("?status=open");
        return open.has(open.at("/items").size() == count, count + " open tasks");
    }

    private static void refused(Workspace workspace, String recurrence) {
        Answer refused = workspace
                .post(Workspace.TASKS, "{'title':'a','due':{'date':'2090-01-01'},'recurrence':" + recurrence + "}")
                .isProblem(422);
        refused.has(
                refused.textAt("/errors/0/pointer").startsWith("/recurrence"), "an error that points to /recurrence");
    }
}
