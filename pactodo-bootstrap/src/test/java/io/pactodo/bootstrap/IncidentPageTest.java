package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
        await("return document.getElementById('state').textContent === 'Say who you are first.'");

        held.journal.breakDown();
        browser.find("#person").sendKeys("Ada");
        browser.find("#pending .acknowledge").click();
        await("return document.getElementById('state').textContent.includes('could not be written to the journal')");
        assertThat(held.incidents.find(id)).isInstanceOf(Incident.Open.class);
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
