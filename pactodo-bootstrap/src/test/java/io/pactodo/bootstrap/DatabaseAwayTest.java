package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away while PacToDo serves, and comes back. */
@Timeout(120)
class DatabaseAwayTest {
    private static final String MISSING = "/api/tasks/00000000-0000-7000-8000-000000000000";

    @TempDir
    Path directory;

    private TestDatabase database;
    private Node node;
    private Silence silence;

    @BeforeEach
    void start() {
        silence = new Silence();
        database = TestDatabase.in(directory);
        node = Node.on(database.server());
        assertThat(node.post("{\"title\":\"before\"}").statusCode()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        node.close();
        database.close();
        silence.close();
    }

    @Test
    void aDatabaseThatWasStoppedIsA503UntilItIsBack() {
        database.stop();

        everythingIsA503();

        database.startAgain();
        everythingIsBack();
    }

    @Test
    void aDatabaseThatAnswersNothingIsA503UntilItDoes() {
        database.freeze();
        try {
            everythingIsA503();
        } finally {
            database.thaw();
        }
        everythingIsBack();
    }

    /** Twice, since the first to notice waits for a time-out, and those who come later must not. */
    private void everythingIsA503() {
        for (var time = 0; time < 2; time++) {
            isUnavailable(node.get("/api/tasks"));
            isUnavailable(node.get(MISSING));
            isUnavailable(node.post("{\"title\":\"meanwhile\"}"));
        }
        assertThat(node.get("/readyz").statusCode()).isEqualTo(503);
        assertThat(node.get("/healthz").statusCode()).isEqualTo(200);
        var scrape = node.scrape();
        assertThat(scrape.value("flask_http_request_total{method=\"GET\",status=\"503\"}"))
                .isEqualTo(4);
        assertThat(scrape.value("flask_http_request_total{method=\"POST\",status=\"503\"}"))
                .isEqualTo(2);
        assertThat(scrape.value("create_task_total")).isEqualTo(1);
    }

    private static void isUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private void everythingIsBack() {
        while (node.get("/readyz").statusCode() != 200) {
            LockSupport.parkNanos(10_000_000);
        }
        while (node.get("/api/tasks").statusCode() != 200) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(node.get(MISSING).statusCode()).isEqualTo(404);
        assertThat(node.post("{\"title\":\"after\"}").statusCode()).isEqualTo(201);
        assertThat(node.get("/api/tasks").body())
                .contains("\"before\"", "\"after\"")
                .doesNotContain("\"meanwhile\"");
    }
}
