package io.pactodo.bootstrap;

import io.pactodo.adapter.report.writing.Format;
import io.pactodo.application.SloReports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be told of which time, by whom, and where it goes.
 *
 * @param prometheus whom to ask
 * @param window the time that the report is of
 * @param format how it is written
 * @param file where it goes; to standard output when empty
 * @param incidents the incident log that is asked as well, if any; it may have a password in it
 * @param secret of the incident log, if it has one
 */
record SloReportOrder(
        GivenPrometheus prometheus,
        Duration window,
        Format format,
        Optional<Path> file,
        Optional<Secret> incidents,
        Optional<Secret> secret) {
    private static final String USUAL_WINDOW = "30d";

    /**
     * Reads it off the command line.
     *
     * @param environment all environment variables
     * @throws Misconfigured with every mistake that is in it
     */
    static SloReportOrder read(GivenFlags given, Map<String, String> environment) {
        var window = given.value(SloGrammar.WINDOW, SloReportOrder::window);
        var format = given.value(SloGrammar.FORMAT, Meaning::format);
        var file = given.value(SloGrammar.OUT, Meaning::path);
        var secrets = new GivenSecrets(given, environment);
        var prometheus = secrets.prometheus(SloGrammar.PROMETHEUS_URL);
        var incidents = secrets.address(SloGrammar.INCIDENTS_URL);
        var secret = secrets.find(SloGrammar.SECRET_FILE, GivenSecrets.INCIDENTS_VARIABLE);
        given.refuseIfAny();
        return new SloReportOrder(
                prometheus.orElse(GivenPrometheus.usual(SloGrammar.PROMETHEUS_URL)),
                window.orElse(window(USUAL_WINDOW)),
                format.orElse(Format.MARKDOWN),
                file,
                incidents,
                secret);
    }

    private static Duration window(String text) {
        if (text.matches("[1-9][0-9]{0,3}[hdw]")) {
            var count = Integer.parseInt(text.substring(0, text.length() - 1));
            var window = text.endsWith("h")
                    ? Duration.ofHours(count)
                    : Duration.ofDays(text.endsWith("w") ? 7L * count : count);
            if (window.compareTo(SloReports.LONGEST) <= 0) {
                return window;
            }
        }
        throw new Meaning.Mistake("must be hours, days or weeks, such as 12h, 30d or 4w, and no more than "
                + SloReports.LONGEST.toDays() + "d");
    }
}
