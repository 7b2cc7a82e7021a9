package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page that shows the contract, in a real browser. */
@Timeout(180)
class DocsPageTest {
    private static final Pattern TEN_LINES = Pattern.compile("(?s)\\Q```js\\E\n(.*?)\\Q```\\E");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    @TempDir
    static Path directory;

    private static TestDatabase database;
    private static Node node;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        database = TestDatabase.in(directory);
        node = Node.on(database.server());
        browser = Browser.start(Files.createDirectory(directory.resolve("profile")));
        browser.resize(1440, 900);
    }

    @AfterAll
    static void close() {
        browser.close();
        node.close();
        database.close();
    }

    @BeforeEach
    void forget() {
        browser.requests();
        browser.complaints();
    }

    /** With {@code -Dcontract.photograph} it takes the picture that the README shows. */
    @Test
    void aVisitorReadsItAndCreatesATask() {
        browser.open(node.uri().resolve("docs"));
        browser.find("#operations-Tasks-createTask");
        if (System.getProperty("contract.photograph") != null) {
            browser.photograph(Path.of("..", "docs", "docs-page.png"));
        }

        browser.find("#operations-Tasks-createTask .opblock-summary-control").click();
        browser.find("#operations-Tasks-createTask .try-out__btn").click();
        browser.find("#operations-Tasks-createTask .execute").click();

        assertThat(browser.find("#operations-Tasks-createTask .live-responses-table .response .response-col_status")
                        .getText())
                .startsWith("201");
        assertThat(TaskClient.titles(node.uri())).contains("Buy milk");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .contains(
                        node.uri().resolve("docs"),
                        node.uri().resolve("openapi.json"),
                        node.uri().resolve("api/tasks"))
                .allSatisfy(asked ->
                        assertThat(asked.getAuthority()).isEqualTo(node.uri().getAuthority()));
    }

    @Test
    void itsTenLinesKeepAReplicaInStep() {
        browser.open(node.uri().resolve("docs"));
        for (var batch = 0; batch < 3; batch++) {
            post100();
        }
        assertThat(replicate("await replicate(args[0])")).isEqualTo(titles());

        var changed = node.post("{\"title\":\"one more\"}");
        node.send("DELETE", "/api/tasks/" + firstId(node.get("/api/tasks").body()), "");
        node.send("PATCH", "/api/tasks/" + firstId(changed.body()), "{\"title\":\"changed\"}");
        assertThat(replicate("await replicate(args[0], window.replica)")).isEqualTo(titles());
        assertThat(titles()).contains("changed").doesNotContain("one more");

        // As after an older copy of the store took its place.
        assertThat(replicate("await replicate(args[0], { tasks: window.replica.tasks, since: 1e9 })"))
                .isEqualTo(titles());
    }

    private static @Nullable Object replicate(String call) {
        var program = TEN_LINES
                .matcher(node.get("/openapi.json").body().translateEscapes())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var base = node.uri().toString().replaceAll("/$", "");
        return browser.run(
                program + "window.replica = " + call + ";\n"
                        + "return Array.from(window.replica.tasks.values(), task => task.title).sort();",
                base);
    }

    private static List<String> titles() {
        return TaskClient.titles(node.uri()).stream().sorted().toList();
    }

    private static void post100() {
        var operations =
                String.join(",", Collections.nCopies(100, "{\"op\":\"create\",\"task\":{\"title\":\"one of many\"}}"));
        var answer = node.send(
                "POST",
                "/api/tasks/batch",
                "{\"operations\":[" + operations + "]}",
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static String firstId(String json) {
        var id = ID.matcher(json);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
