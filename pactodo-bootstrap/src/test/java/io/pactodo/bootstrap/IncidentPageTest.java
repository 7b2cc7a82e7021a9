package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.Person;
import io.pactodo.domain.incident.Remark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which people see incidents and answer them, in a real browser. */
@Timeout(120)
class IncidentPageTest {
    private static final String COUNTDOWN = "li[data-id='%s'] .left";

    @TempDir
    Path directory;

    private final HeldIncidents held = new HeldIncidents(Optional.empty());
    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        browser = Browser.start(Files.createDirectory(directory.resolve("profile")));
    }

    @AfterEach
    void close() {
        browser.close();
        held.close();
    }

    @Test
    void somebodySeesWhoWaitsAndAnswersWithOnePress() {
        var late = held.open("Late <b>one</b>", Duration.ofMinutes(70));
        var answered = held.open("Answered one", Duration.ofMinutes(3));
        held.incidents.resolve(answered, new Person("Bob"), Optional.empty());
        var fresh = held.open("Fresh one", Duration.ofMinutes(2));
        browser.open(held.server.uri().resolve("incidents"));

        assertThat(browser.find("#pending li:nth-child(1) .title").getText()).isEqualTo(late + ". Late <b>one</b>");
        assertThat(browser.find("#pending li:nth-child(2) .title").getText()).isEqualTo(fresh + ". Fresh one");
        assertThat(browser.find("#done li:nth-child(1) .course").getText()).contains("acknowledged by Bob");
        assertThat(browser.find(".late .left").getText()).matches("1[0-9]:[0-9]{2}");
        assertThat(browser.find("#state").getText()).isEqualTo("2 wait for somebody.");
        assertThat(countsDown(fresh.toString())).isTrue();

        browser.find("#person").sendKeys("Ada");
        browser.find("#pending li:nth-child(2) .acknowledge").click();

        await("return document.querySelector(\"li[data-id='" + fresh + "'] .status\").textContent === 'acknowledged'");
        assertThat(((Incident.Acknowledged) held.incidents.find(fresh)).answer().by())
                .isEqualTo(new Person("Ada"));
        assertThat(browser.find("#state").getText()).isEqualTo("1 waits for somebody.");
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked.getAuthority())
                        .isEqualTo(held.server.uri().getAuthority()));
    }

    @Test
    void whoDoesNotSayWhoTheyAreIsAskedAndWhatCannotBeKeptIsTold() {
        var id = held.open("It is down", Duration.ofMinutes(2));
        browser.open(held.server.uri().resolve("incidents"));

        browser.find("#pending .acknowledge").click();
        await("return document.getElementById('trouble').textContent === 'Say who you are first.'");

        held.journal.breakDown();
        browser.find("#person").sendKeys("Ada");
        browser.find("#pending .acknowledge").click();
        await("return document.getElementById('trouble').textContent.includes('could not be written to the journal')");
        assertThat(held.incidents.find(id)).isInstanceOf(Incident.Open.class);
    }

    @Test
    void whoHasAnsweredWritesDownWhatTheyKnowAndDeclaresItOver() {
        var id = held.open("It is down", Duration.ofMinutes(2));
        held.incidents.date(id, Instant.now().minus(Duration.ofMinutes(4)));
        held.incidents.acknowledge(id, new Person("Ada"), Optional.empty());
        browser.open(held.server.uri().resolve("incidents"));

        assertThat(browser.find("#pending .course").getText()).contains("(measured)");
        browser.find("#person").sendKeys("Ada");
        browser.find("#pending summary").click();
        browser.find("#pending .note").sendKeys("The disk <b>was</b> full.");
        browser.find("#pending .add").click();
        await("return document.querySelector('#pending .notes')?.textContent.includes('The disk <b>was</b> full.')");

        browser.find("#pending summary").click();
        browser.find("#pending .resolve").click();
        await("return document.querySelector('#done .course')?.textContent.includes('as Ada declared')");
        assertThat(held.incidents.find(id)).isInstanceOf(Incident.Resolved.class);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "phone"})
    void itCanBeReadAtNightAndOnAPhone(String occasion) {
        night();
        browser.prefer(occasion.equals("dark") ? "dark" : "light");
        var width = occasion.equals("phone") ? 360 : 1100;
        browser.become(width, occasion.equals("phone") ? 780 : 960);
        browser.open(held.server.uri().resolve("incidents"));
        browser.find("#done .incident");

        assertThat(browser.leastContrast()).isGreaterThan(4.5);
        // On a phone, what is too wide makes the window wider, too.
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo((long) width);
        if (System.getProperty("incidents.photograph") != null) {
            browser.photograph(Path.of("..", "docs", "incidents-page-" + occasion + ".png"));
        }
    }

    private void night() {
        var past = held.open("The budget burns fast: Availability of /api/tasks, by requests", Duration.ofMinutes(200));
        held.incidents.resolve(past, new Person("Bob"), Optional.of(new Remark("A bad release, taken back.")));
        var answered = held.open("A node of PacToDo cannot be scraped: 127.0.0.1:8080", Duration.ofMinutes(23));
        held.incidents.acknowledge(
                answered, new Person("Ada"), Optional.of(new Remark("The disk is full. I make room.")));
        held.open("Requests wait for connections to the database", Duration.ofMinutes(64));
        var fresh = held.open("PacToDo cannot be reached", Duration.ofMinutes(11));
        held.incidents.date(fresh, Instant.now().minus(Duration.ofMinutes(12)));
    }

    /** Minutes and seconds, so that the text sorts as the time does. */
    private boolean countsDown(String id) {
        var before = browser.find(COUNTDOWN.formatted(id)).getText();
        assertThat(before).matches("5[78]:[0-9]{2}");
        await("return document.querySelector(\"" + COUNTDOWN.formatted(id) + "\").textContent < '" + before + "'");
        return true;
    }

    /** Looks again until it is so; the browser's own patience ends that. */
    private void await(String condition) {
        assertThat(browser.run("const is = () => { " + condition + "; };\n"
                        + "while (!is()) { await new Promise(next => setTimeout(next, 50)); }\nreturn true;"))
                .isEqualTo(true);
    }
}
