package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that shows how it stands with the promise, in a real browser. With {@code -Dslo.photograph}, pictures are taken. */
@Timeout(180)
class SloPageTest {
    private static final Path PICTURES = Path.of("..", "docs");

    @TempDir
    static Path directory;

    private static PaintedPrometheus prometheus;
    private static PromiseServer watched;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        prometheus = new PaintedPrometheus();
        watched = PromiseServer.watchedBy(prometheus.uri());
        browser = Browser.start(Files.createDirectory(directory.resolve("profile")));
    }

    @AfterAll
    static void close() {
        browser.close();
        watched.close();
        prometheus.close();
    }

    @BeforeEach
    void forget() {
        browser.resize(1280, 1010);
        browser.prefer("light");
        browser.requests();
        browser.complaints();
    }

    @Test
    void aVisitorSeesWhatProgramsAreTold() {
        open(watched);

        var standing = watched.standing();
        assertThat(browser.find("h1").getText()).isEqualTo("The promise is at risk.");
        assertThat(browser.find("#source").getText()).startsWith("5 of 6 objectives measured by Prometheus, asked at ");
        assertThat(browser.find("[data-alert=PacToDoBudgetDrips]").getText()).contains("ticket");
        for (var objective : standing.path("objectives")) {
            assertShown(objective);
        }
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .contains(watched.uri().resolve("slo"), watched.uri().resolve("api/slo"))
                .allSatisfy(asked ->
                        assertThat(asked.getAuthority()).isEqualTo(watched.uri().getAuthority()));
    }

    private static void assertShown(JsonNode objective) {
        var card = "[data-slo=" + objective.path("name").asText() + "]";
        if (objective.path("observed").isNull()) {
            assertThat(browser.find(card + " .gap").getText())
                    .isEqualTo("Not measured. " + objective.path("observed_gap").asText());
            return;
        }
        var observed = objective.path("observed");
        assertThat(values(card, "compliance"))
                .containsExactly(observed.path("compliance").asDouble());
        assertThat(values(card, "budget_left"))
                .containsExactly(observed.at("/budget_left/share").asDouble());
        assertThat(browser.find(card + " time").getAttribute("datetime"))
                .isEqualTo(observed.path("to").asText());
        assertThat(browser.find(card + " time").getText()).endsWith(" UTC");
        assertThat(values(card, "burn_rate"))
                .isEqualTo(objective.path("burn_rates").findValues("rate").stream()
                        .map(JsonNode::asDouble)
                        .toList());
    }

    private static List<Double> values(String card, String of) {
        var found = (List<?>) browser.run(
                "return [...document.querySelectorAll(args[0])].map(figure => figure.value);",
                card + " data[data-of=" + of + "]");
        return found == null
                ? List.of()
                : found.stream()
                        .map(value -> Double.parseDouble((String) value))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void itCanBeReadInLightAndDark(String scheme) {
        browser.prefer(scheme);
        open(watched);

        assertThat(browser.leastContrast()).isGreaterThan(4.5);
        assertThat(browser.run("return matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(scheme.equals("dark"));
        photograph("slo-page-" + scheme + ".png");
    }

    @Test
    void itFitsOnAPhone() {
        browser.become(360, 780);
        open(watched);

        assertThat(browser.run("return innerWidth")).isEqualTo(360L);
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
        photograph("slo-page-phone.png");
    }

    @Test
    void aPrometheusThatHangsCostsAGapAndNotThePage() throws IOException {
        try (var silent = new ServerSocket(0);
                var server = PromiseServer.watchedBy(URI.create("http://127.0.0.1:" + silent.getLocalPort()))) {
            open(server);

            assertThat(browser.find("h1").getText()).isEqualTo("Nobody knows whether the promise is kept.");
            assertThat(browser.find("[data-slo=latency] .gap").getText())
                    .isEqualTo("Not measured. Prometheus did not answer in time; see what it is busy with.");
            assertThat(server.get("/api/slo").body()).doesNotContain(":" + silent.getLocalPort());
            assertThat(server.get("/api/tasks").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aProcessTellsWhatItCountedItself() {
        try (var server = PromiseServer.alone()) {
            server.serve(7, 3);
            open(server);

            assertThat(browser.find("h1").getText()).isEqualTo("The promise is at risk.");
            assertThat(browser.find("#source").getText())
                    .startsWith("4 of 6 objectives measured by this process alone, since ");
            assertThat(values("[data-slo=availability-requests]", "compliance")).containsExactly(0.7);
            assertThat(browser.find("[data-slo=availability-time] .gap").getText())
                    .contains("PACTODO_PROMETHEUS_URL");
        }
    }

    @Test
    void theLastFiguresStayWhenTheServerIsAway() {
        var server = PromiseServer.alone();
        server.serve(3, 1);
        open(server);
        server.close();
        browser.run("document.dispatchEvent(new Event('visibilitychange'));");

        assertThat(browser.find("#stale:not([hidden])").getText())
                .startsWith("PacToDo does not answer. These figures were received ");
        assertThat(values("[data-slo=availability-requests]", "compliance"))
                .singleElement()
                .satisfies(value -> assertThat(value).isCloseTo(0.75, within(1e-9)));
        browser.complaints();
    }

    @Test
    void itIsMadeOfWhatLiesBesideIt() {
        var page = watched.get("/slo");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self';");
        assertThat(page.body()).doesNotContain("\"/", "http:", "https:", "style=", "onclick");
        assertThat(watched.get("/api/slo").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    /** As soon as it shows what it asked for. */
    private static void open(PromiseServer server) {
        browser.open(server.uri().resolve("slo"));
        browser.find("[data-asked] .card");
    }

    private static void photograph(String name) {
        if (System.getProperty("slo.photograph") != null) {
            browser.photograph(PICTURES.resolve(name));
        }
    }
}
