package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.adapter.report.postmortem.PostmortemDocument;
import io.pactodo.adapter.report.slo.SloDocument;
import io.pactodo.adapter.report.writing.Format;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.History;
import io.pactodo.domain.slo.Objective;
import io.pactodo.domain.slo.ObjectiveHistory;
import io.pactodo.domain.slo.Observation;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Stretch;
import io.pactodo.domain.slo.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report and a postmortem as files, in a real browser. */
@Timeout(180)
class SloReportPageTest {
    private static final Instant BEGIN = Instant.parse("2026-10-24T14:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String HOSTILE =
            "</span><script>document.title='broken'</script><img src='http://elsewhere.example/x' onerror='alert(1)'>";
    private static final String LONG = "AnAlertWithANameThatNobodyWouldGiveToAnythingThatIsToBeReadOnASmallScreen";

    @TempDir
    static Path directory;

    private static Browser browser;
    private static Path page;
    private static Path postmortem;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.start(Files.createDirectory(directory.resolve("profile")));
        page = Files.writeString(
                directory.resolve("report.html"),
                new SloDocument("PacToDo", month(), BEGIN.plus(Duration.ofDays(30))).in(Format.HTML));
        postmortem = Files.writeString(
                directory.resolve("postmortem.html"),
                new PostmortemDocument("PacToDo", BadNight.postmortem(HOSTILE, LONG)).in(Format.HTML));
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void forget() {
        browser.resize(1280, 980);
        browser.prefer("light");
        browser.requests();
        browser.complaints();
    }

    @Test
    void itAsksNobodyForAnythingAndRunsNothing() {
        browser.open(page.toUri());

        assertThat(browser.find("h1").getText()).isEqualTo("PacToDo: how the promise was kept");
        assertThat(browser.find("header .finding").getText()).contains("The promise was broken");
        assertThat(browser.run("return document.title")).asString().startsWith("PacToDo");
        assertThat(browser.run("return document.body.innerText")).asString().contains(HOSTILE);
        assertThat(browser.run("return document.querySelectorAll('script, img').length"))
                .isEqualTo(0L);
        assertThat(browser.requests()).containsExactly(page.toUri());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void itFitsOnAPhone() {
        browser.become(360, 780);
        browser.open(page.toUri());

        assertThat(browser.run("return innerWidth")).isEqualTo(360L);
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
        assertThat(browser.run("return Math.min(...[...document.querySelectorAll('svg text')]"
                        + ".map(text => parseFloat(getComputedStyle(text).fontSize)))"))
                .isEqualTo(12L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void itCanBeReadInLightAndDark(String scheme) {
        browser.prefer(scheme);
        browser.open(page.toUri());

        assertThat(browser.leastContrast()).isGreaterThan(4.5);
        assertThat(browser.run(
                        "return getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0] > 127"))
                .isEqualTo(scheme.equals("light"));
    }

    @Test
    void whoDoesNotSeeTheDrawingsIsToldWhatIsInThem() {
        browser.open(page.toUri());

        assertThat(browser.run(
                        "return [...document.querySelectorAll('svg[role=img]')].map(one => one.ariaLabel.length)"))
                .asInstanceOf(InstanceOfAssertFactories.list(Long.class))
                .hasSize(3)
                .allMatch(length -> length > 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "phone"})
    void aPostmortemCanBeReadAtNightAndOnAPhone(String occasion) {
        var width = occasion.equals("phone") ? 360 : 1100;
        browser.prefer(occasion.equals("dark") ? "dark" : "light");
        browser.become(width, 780);
        browser.open(postmortem.toUri());

        assertThat(browser.find("h1").getText())
                .contains("Postmortem of incident 7")
                .contains(HOSTILE);
        assertThat(browser.run("return document.querySelectorAll('.open').length"))
                .isEqualTo(6L);
        assertThat(browser.run("return document.querySelectorAll('script, img').length"))
                .isEqualTo(0L);
        assertThat(browser.leastContrast()).isGreaterThan(4.5);
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo((long) width);
        assertThat(browser.requests()).containsExactly(postmortem.toUri());
        assertThat(browser.complaints()).isEmpty();
    }

    private static History month() {
        var promised = new ServiceLevelObjective(
                "availability",
                "Availability",
                "",
                "availability",
                ServiceLevelObjective.Unit.REQUESTS,
                Objective.of("0.999"),
                Window.rollingDays(30));
        var hours = IntStream.range(0, 720).mapToObj(SloReportPageTest::hour).toList();
        var span = new Span(BEGIN, BEGIN.plus(Duration.ofDays(30)));
        return new History(
                new Source.Prometheus("http://127.0.0.1:9090"),
                span,
                List.of(new ObjectiveHistory(promised, Figure.of(hours))),
                Figure.of(List.of(
                        new AlertEpisode(
                                HOSTILE,
                                "page",
                                Optional.of(HOSTILE),
                                hours.get(430).span(),
                                false),
                        new AlertEpisode(
                                LONG, "ticket", Optional.empty(), hours.get(719).span(), true))),
                Figure.of(List.of(hours.get(431).span())));
    }

    private static Stretch hour(int number) {
        var from = BEGIN.plus(HOUR.multipliedBy(number));
        return new Stretch(
                new Span(from, from.plus(HOUR)),
                new Observation(new Compliance(number % 100 == 31 ? 123.4 : 0, 1_000), 1));
    }
}
