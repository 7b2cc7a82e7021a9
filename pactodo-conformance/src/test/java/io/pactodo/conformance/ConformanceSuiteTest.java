package io.pactodo.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ConformanceSuiteTest {
    private static final String TASK =
            "{\"id\":\"00000000-0000-7000-8000-000000000001\",\"revision\":1,\"title\":\"a\","
                    + "\"items\":[1,null],\"next_cursor\":\"next\",\"has_more\":true,\"errors\":[{}],\"url\":\"/\",\"type\":\"a\"}";

    private final ConformanceSuite suite = new ConformanceSuite();

    @Test
    void rulesAreNumberedWithinTheirChaptersAndChaptersInTurn() {
        List<Rule> rules = suite.rules();

        assertThat(rules).hasSizeGreaterThanOrEqualTo(260);
        assertThat(rules)
                .extracting(Rule::number)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("[1-9]\\d?\\.\\d\\d"));
        for (int index = 1; index < rules.size(); index++) {
            Rule before = rules.get(index - 1);
            Rule rule = rules.get(index);
            boolean beginsAChapter = !rule.chapter().equals(before.chapter());
            String expected = beginsAChapter
                    ? (before.chapterNumber() + 1) + ".01"
                    : "%d.%02d".formatted(before.chapterNumber(), placeOf(before) + 1);
            assertThat(rule.number()).isEqualTo(expected);
        }
    }

    @Test
    void eachRuleIsASentenceAndHasASource() {
        assertThat(suite.rules()).allSatisfy(rule -> {
            assertThat(rule.sentence()).matches("[A-Z/a-z].*\\.");
            assertThat(rule.source()).matches("(contract, |RFC \\d+, ).+");
        });
        assertThat(suite.rules()).extracting(Rule::sentence).doesNotHaveDuplicates();
    }

    /** Whatever a server sends is judged, and breaks rules, but never the suite. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | text/html        | <html>Hello!</html>
            200 | application/json | {}
            200 | application/json | []
            200 | application/json | {"items":[],"next_cursor":null}
            201 | application/json | task
            200 | application/json | task
            403 | text/html        | <h1>Not allowed</h1>
            204 | text/plain       | ``
            500 | application/problem+json | {"status":500}
            """)
    void aStrangerIsJudged(int status, String mediaType, String body) throws IOException {
        try (Stranger stranger = Stranger.answering(status, mediaType, body.equals("task") ? TASK : body)) {
            List<Finding> told = Collections.synchronizedList(new ArrayList<>());

            Report report = suite.judge(stranger.target(), rule -> true, told::add);

            assertThat(report.findings()).extracting(Finding::rule).isEqualTo(suite.rules());
            assertThat(told).containsExactlyInAnyOrderElementsOf(report.findings());
            assertThat(report.broken()).hasSizeGreaterThan(suite.rules().size() * 3 / 4);
        }
    }

    @Test
    void onlyTheChosenRulesAreTried() throws IOException {
        try (Stranger stranger = Stranger.answering(200, "application/json", "{}")) {
            Report report = suite.judge(stranger.target(), rule -> rule.number().equals("18.01"), finding -> {});

            assertThat(report.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.rule().number()).isEqualTo("18.01");
                assertThat(finding.verdict()).isEqualTo(new Verdict.Kept());
            });
        }
    }

    @Test
    void whatIsNotServedIsNotOffered() throws IOException {
        try (Stranger stranger = Stranger.answering(200, "application/json", "{}")) {
            Report report = suite.judge(stranger.target(), rule -> rule.number().equals("19.01"), finding -> {});

            assertThat(report.notOffered())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.verdict())
                            .isEqualTo(
                                    new Verdict.NotOffered("the server limits nobody: there is no RateLimit header")));
        }
    }

    @Test
    void aBrokenRuleShowsTheRequestAndTheAnswer() throws IOException {
        try (Stranger stranger = Stranger.answering(200, "text/html", "<html>Hello!</html>")) {
            Report report = suite.judge(stranger.target(), rule -> rule.number().equals("3.02"), finding -> {});

            assertThat(report.broken()).singleElement().satisfies(finding -> {
                Verdict.Broken broken = (Verdict.Broken) finding.verdict();
                assertThat(broken.expected()).isEqualTo("status 201");
                assertThat(broken.story()).containsExactly("POST /api/tasks -> 200");
                assertThat(broken.request())
                        .startsWith("POST /api/tasks\nX-Workspace: conformance-00000000-0000-7000-8000-")
                        .contains("\nContent-Type: application/json\n")
                        .contains("{\"title\":\"\uD83D\uDE80")
                        .endsWith(" \u2026");
                assertThat(broken.answer())
                        .startsWith("HTTP/1.1 200\n")
                        .containsIgnoringCase("\ncontent-type: text/html\n")
                        .endsWith("\n\n<html>Hello!</html>");
            });
        }
    }

    @Test
    void aServerThatFallsSilentBreaksTheRule() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Target target = new Target(
                    URI.create("http://127.0.0.1:" + deaf.getLocalPort()), Duration.ofMillis(50), () -> new UUID(0, 1));

            assertThatThrownBy(() -> new Server(target).send(Request.of("GET", "/api/tasks")))
                    .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                        assertThat(broken.expected()).isEqualTo("an answer within 50 ms");
                        assertThat(broken.evidence().request()).isEqualTo("GET /api/tasks");
                        assertThat(broken.evidence().answer()).startsWith("none: ");
                    });
        }
    }

    @Test
    void whereNoTasksAreThereIsNothingToJudge() throws IOException {
        try (Stranger stranger = Stranger.answering(404, "text/html", "<h1>Not found</h1>")) {
            assertThatThrownBy(() -> suite.judge(stranger.target(), rule -> true, finding -> {}))
                    .isInstanceOf(Unreachable.class)
                    .hasMessage(stranger.target().server() + " has no /api/tasks: give the URL that this is below");
        }
    }

    @Test
    void whereNobodyAnswersThereIsNothingToJudge() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        Target target = new Target(URI.create("http://127.0.0.1:" + port), Duration.ofSeconds(5), () -> new UUID(0, 1));

        assertThatThrownBy(() -> suite.judge(target, rule -> true, finding -> {}))
                .isInstanceOf(Unreachable.class)
                .hasMessageStartingWith("no answer from http://127.0.0.1:" + port + ": the connection was refused")
                .hasMessageNotContaining("\n");
    }

    private static int placeOf(Rule rule) {
        return Integer.parseInt(rule.number().substring(rule.number().indexOf('.') + 1));
    }
}
