package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.slo.prometheus.NamedPrometheus;
import io.pactodo.adapter.report.writing.Format;
import io.pactodo.application.SloReports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be told of which time, by whom, and where it goes.
 *
 * @param prometheus whom to ask; it may have a password in it
 * @param namedBy the flag or the variable that names that one, or would
 * @param window the time that the report is of
 * @param format how it is written
 * @param file where it goes; to standard output when empty
 */
record SloReportOrder(Secret prometheus, String namedBy, Duration window, Format format, Optional<Path> file) {
    private static final String VARIABLE = "PACTODO_PROMETHEUS_URL";
    private static final String USUAL_PROMETHEUS = "http://127.0.0.1:9090";
    private static final String USUAL_WINDOW = "30d";
    private static final Map<String, Format> FORMATS =
            Map.of("md", Format.MARKDOWN, "html", Format.HTML, "json", Format.JSON);

    /**
     * Reads it off the command line.
     *
     * @param environment all environment variables
     * @throws Misconfigured with every mistake that is in it
     */
    static SloReportOrder read(GivenFlags given, Map<String, String> environment) {
        var window = given.value(SloGrammar.WINDOW, SloReportOrder::window);
        var format = given.value(SloGrammar.FORMAT, SloReportOrder::format);
        var file = given.value(SloGrammar.OUT, Meaning::path);
        var prometheus = given.has(SloGrammar.PROMETHEUS_URL)
                ? prometheus(SloGrammar.PROMETHEUS_URL, given.text(SloGrammar.PROMETHEUS_URL, ""), given)
                : prometheus(VARIABLE, environment.getOrDefault(VARIABLE, USUAL_PROMETHEUS), given);
        given.refuseIfAny();
        return new SloReportOrder(
                new Secret(prometheus),
                namedBy(given, environment),
                window.orElse(window(USUAL_WINDOW)),
                format.orElse(Format.MARKDOWN),
                file);
    }

    private static String namedBy(GivenFlags given, Map<String, String> environment) {
        return environment.containsKey(VARIABLE) && !given.has(SloGrammar.PROMETHEUS_URL)
                ? VARIABLE
                : SloGrammar.PROMETHEUS_URL;
    }

    /** Whom to ask; whoever orders a report may read where that is. */
    NamedPrometheus asked() {
        return new NamedPrometheus(URI.create(prometheus.value()), true, namedBy);
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

    private static Format format(String text) {
        return Optional.ofNullable(FORMATS.get(text))
                .orElseThrow(() -> new Meaning.Mistake("must be md, html or json"));
    }

    /** What is wrong is not shown: there may be a password in it. */
    private static String prometheus(String origin, String text, GivenFlags given) {
        try {
            return Meaning.prometheusUrl(text);
        } catch (Meaning.Mistake e) {
            given.mistake(origin + " (not shown): " + e.getMessage());
            return USUAL_PROMETHEUS;
        }
    }
}
