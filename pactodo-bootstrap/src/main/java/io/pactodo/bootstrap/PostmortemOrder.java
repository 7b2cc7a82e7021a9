package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.slo.prometheus.NamedPrometheus;
import io.pactodo.adapter.report.writing.Format;
import io.pactodo.domain.incident.IncidentId;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Of which incident a postmortem is wanted, who is asked, and where it goes.
 *
 * @param incident which; the latest when empty
 * @param format how it is written
 * @param file where it goes; to standard output when empty
 * @param objectives the directory of the objectives, when it is named
 * @param prometheus whom to ask; it may have a password in it
 * @param alertmanager whom to ask; it may have a password in it
 * @param incidents whom to ask; it may have a password in it
 * @param secret of the incident log, if it has one
 */
record PostmortemOrder(
        Optional<IncidentId> incident,
        Format format,
        Optional<Path> file,
        Optional<Path> objectives,
        Secret prometheus,
        Secret alertmanager,
        Secret incidents,
        Optional<Secret> secret) {
    private static final String LATEST = "latest";
    private static final String PROMETHEUS_VARIABLE = "PACTODO_PROMETHEUS_URL";
    private static final String SECRET_VARIABLE = "PACTODO_INCIDENTS_SECRET";
    private static final Map<String, Format> FORMATS =
            Map.of("md", Format.MARKDOWN, "html", Format.HTML, "json", Format.JSON);

    /**
     * Reads it off the command line.
     *
     * @param environment all environment variables
     * @throws Misconfigured with every mistake that is in it
     */
    static PostmortemOrder read(GivenFlags given, Map<String, String> environment) {
        var incident = incident(given);
        var format = given.value(PostmortemGrammar.FORMAT, PostmortemOrder::format);
        var file = given.value(PostmortemGrammar.OUT, Meaning::path);
        var objectives = given.value(PostmortemGrammar.OBJECTIVES, Meaning::path);
        var prometheus = watcher(
                given,
                PostmortemGrammar.PROMETHEUS_URL,
                environment.getOrDefault(PROMETHEUS_VARIABLE, "http://127.0.0.1:9090"));
        var alertmanager = watcher(given, PostmortemGrammar.ALERTMANAGER_URL, "http://127.0.0.1:9093");
        var incidents =
                watcher(given, PostmortemGrammar.INCIDENTS_URL, "http://127.0.0.1:" + IncidentLogOrder.USUAL_PORT);
        var secret = given.value(PostmortemGrammar.SECRET_FILE, Meaning.firstLine("secret"))
                .or(() -> Optional.ofNullable(environment.get(SECRET_VARIABLE)))
                .map(Secret::new);
        given.refuseIfAny();
        return new PostmortemOrder(
                incident,
                format.orElse(Format.MARKDOWN),
                file,
                objectives,
                prometheus,
                alertmanager,
                incidents,
                secret);
    }

    private static Optional<IncidentId> incident(GivenFlags given) {
        var words = given.words();
        if (words.size() == 1 && words.get(0).matches("[1-9][0-9]{0,17}")) {
            return Optional.of(new IncidentId(Long.parseLong(words.get(0))));
        }
        if (words.size() != 1 || !words.get(0).equals(LATEST)) {
            given.mistake("postmortem takes one word: the number of an incident, or latest");
        }
        return Optional.empty();
    }

    private static Format format(String text) {
        return Optional.ofNullable(FORMATS.get(text))
                .orElseThrow(() -> new Meaning.Mistake("must be md, html or json"));
    }

    /** What is wrong is not shown: there may be a password in it. */
    private static Secret watcher(GivenFlags given, String flag, String usual) {
        try {
            return new Secret(Meaning.prometheusUrl(given.text(flag, usual)));
        } catch (Meaning.Mistake e) {
            given.mistake(flag + " (not shown): must look like http://127.0.0.1:9090");
            return new Secret("");
        }
    }

    /** Whom to ask what was measured; whoever orders a postmortem may read where that is. */
    NamedPrometheus asked() {
        return new NamedPrometheus(
                address(prometheus), true, PostmortemGrammar.PROMETHEUS_URL + " or " + PROMETHEUS_VARIABLE);
    }

    /** An address of it. */
    static URI address(Secret url) {
        return URI.create(url.value());
    }

    /** The secret of the incident log as it is sent. */
    Optional<String> token() {
        return secret.map(Secret::value);
    }
}
