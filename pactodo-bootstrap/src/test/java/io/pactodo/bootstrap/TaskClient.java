package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads back what a server keeps. */
final class TaskClient {
    private static final Pattern TITLE = Pattern.compile("\"title\":\"([^\"]*)\"");
    private static final Pattern NEXT = Pattern.compile("\"next_cursor\":\"([^\"]*)\"");

    private TaskClient() {}

    /** The titles of all tasks, page by page, in the sequence of their ranks. */
    static List<String> titles(URI server) {
        var titles = new ArrayList<String>();
        for (var query = "?limit=200"; !query.isEmpty(); ) {
            var answer = Node.send("GET", server.resolve("api/tasks" + query), "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            TITLE.matcher(answer.body()).results().map(title -> title.group(1)).forEach(titles::add);
            query = NEXT.matcher(answer.body())
                    .results()
                    .findFirst()
                    .map(TaskClient::page)
                    .orElse("");
        }
        return titles;
    }

    private static String page(MatchResult cursor) {
        return "?limit=200&cursor=" + cursor.group(1);
    }
}
