package io.pactodo.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Chapter 9: pages skip nothing and show nothing twice. */
final class Paging {
    @Promise(
            rule = "9.01",
            that = "limit is how many items a page has; without it, 50.",
            source = "contract, Endpoints: limit")
    void limit(Workspace workspace) {
        fill(workspace, 51);

        Answer page = workspace.list("?limit=3");
        page.has(page.at("/items").size() == 3, "3 items");
        Answer whole = workspace.list("");
        whole.has(whole.at("/items").size() == 50, "50 items");
        Answer all = workspace.list("?limit=200");
        all.has(all.at("/items").size() == 51, "51 items");
    }

    @Promise(
            rule = "9.02",
            that = "A limit is a whole number from 1 to 200, and anything else a 400.",
            source = "contract, Endpoints: limit")
    void limits(Workspace workspace) {
        workspace.list("?limit=1");
        workspace.list("?limit=200");
        for (String limit : List.of("0", "201", "-1", "abc", "")) {
            workspace.get(Workspace.TASKS + "?limit=" + limit).isProblem(400);
        }
    }

    @Promise(
            rule = "9.03",
            that = "Page after page, each task is met once, in the order of the list.",
            source = "contract, Endpoints: keyset paging")
    void eachOnce(Workspace workspace) {
        fill(workspace, 7);

        List<String> met = new ArrayList<>();
        Answer page = workspace.list("?limit=3&sort=priority");
        for (met.addAll(titles(page)); !cursor(page).isEmpty() && met.size() < 10; met.addAll(titles(page))) {
            page = workspace.list("?limit=3&sort=priority&cursor=" + cursor(page));
        }
        // All have one priority: ties go by id, and so by age.
        page.has(met.size() == 7, "7 tasks on all pages together; there were " + met);
        page.has(met.stream().distinct().count() == 7, "each task once; there were " + met);
    }

    @Promise(
            rule = "9.04",
            that = "A task that goes away between two pages makes the next one skip none.",
            source = "contract, What hurt users: lists that page by offset")
    void nothingSkipped(Workspace workspace) {
        List<Answer> tasks = fill(workspace, 6);
        Answer first = workspace.list("?limit=3");
        workspace.remove(tasks.get(0));

        Answer second = workspace.list("?limit=3&cursor=" + cursor(first));

        second.has(titles(second).equals(List.of("3", "4", "5")), "the tasks 3, 4 and 5");
    }

    @Promise(
            rule = "9.05",
            that = "A task that comes in between two pages makes the next one show none twice.",
            source = "contract, What hurt users: lists that page by offset")
    void nothingTwice(Workspace workspace) {
        fill(workspace, 6);
        Answer first = workspace.list("?limit=3");
        workspace.task("{'title':'before','order':-1}");

        Answer second = workspace.list("?limit=3&cursor=" + cursor(first));

        second.has(titles(second).equals(List.of("3", "4", "5")), "the tasks 3, 4 and 5");
    }

    @Promise(
            rule = "9.06",
            that = "Link leads to the next page, and the last page has none.",
            source = "contract, Endpoints: Link; RFC 8288, 3")
    void link(Workspace workspace) {
        fill(workspace, 3);
        Answer first = workspace.list("?limit=2");

        String link = first.header("Link");
        first.has(link.matches("<[^>]+>; *rel=\"?next\"?.*"), "Link: <...>; rel=\"next\"");
        String target = link.substring(1, link.indexOf('>'));
        first.has(target.contains("?"), "a link with a query");
        Answer last = workspace.list(target.substring(target.indexOf('?')));
        last.has(titles(last).equals(List.of("2")), "the task 2").lacks("Link").shows("/next_cursor", "null");
    }

    @Promise(
            rule = "9.07",
            that = "A cursor is bound to its query: with other parameters it is a 400.",
            source = "contract, Endpoints: cursor")
    void bound(Workspace workspace) {
        fill(workspace, 3);
        String cursor = cursor(workspace.list("?limit=2&sort=title"));

        workspace.get(Workspace.TASKS + "?limit=2&sort=-title&cursor=" + cursor).isProblem(400);
        workspace
                .get(Workspace.TASKS + "?limit=2&sort=title&status=open&cursor=" + cursor)
                .isProblem(400);
    }

    @Promise(
            rule = "9.08",
            that = "A cursor that was cut off, altered or made up is a 400.",
            source = "contract, Endpoints: cursor")
    void forged(Workspace workspace) {
        fill(workspace, 3);
        String cursor = cursor(workspace.list("?limit=2"));
        String altered = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);

        for (String forged : List.of(cursor.substring(0, cursor.length() / 2), altered, "abc", "%00")) {
            workspace.get(Workspace.TASKS + "?limit=2&cursor=" + forged).isProblem(400);
        }
    }

    private static List<Answer> fill(Workspace workspace, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> workspace.task("{'title':'" + number + "'}"))
                .toList();
    }

    private static String cursor(Answer page) {
        return page.at("/next_cursor").isNull() ? "" : page.textAt("/next_cursor");
    }

    private static List<String> titles(Answer page) {
        List<String> titles = new ArrayList<>();
        page.at("/items").forEach(item -> titles.add(item.path("title").asText()));
        return titles;
    }
}
