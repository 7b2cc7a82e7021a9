package io.pactodo.bootstrap;

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
 * @param prometheus whom to ask
 * @param alertmanager whom to ask; it may have a password in it
 * @param incidents whom to ask; it may have a password in it
 * @param secret of the incident log, if it has one
 */
record PostmortemOrder(
        Optional<IncidentId> incident,
        Format format,
        Optional<Path> file,
        Optional<Path> objectives,
        GivenPrometheus prometheus,
        Secret alertmanager,
        Secret incidents,
        Optional<Secret> secret) {
    private static final String LATEST = "latest";

    /**
     * Reads it off the command line.
     *
     * @param environment all environment variables
     * @throws Misconfigured with every mistake that is in it
     */
    static PostmortemOrder read(GivenFlags given, Map<String, String> environment) {
        var incident = incident(given);
        var format = given.value(PostmortemGrammar.FORMAT, Meaning::format);
        var file = given.value(PostmortemGrammar.OUT, Meaning::path);
        var objectives = given.value(PostmortemGrammar.OBJECTIVES, Meaning::path);
        var secrets = new GivenSecrets(given, environment);
        var prometheus = secrets.prometheus(PostmortemGrammar.PROMETHEUS_URL);
        var alertmanager = secrets.alertmanager(PostmortemGrammar.ALERTMANAGER_URL);
        var incidents = secrets.incidents(PostmortemGrammar.INCIDENTS_URL);
        var secret = secrets.find(PostmortemGrammar.SECRET_FILE, GivenSecrets.INCIDENTS_VARIABLE);
        given.refuseIfAny();
        return new PostmortemOrder(
                incident,
                format.orElse(Format.MARKDOWN),
                file,
                objectives,
                prometheus.orElse(GivenPrometheus.usual(PostmortemGrammar.PROMETHEUS_URL)),
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

    /** An address of it. */
    static URI address(Secret url) {
        return URI.create(url.value());
    }

    /** The secret of the incident log as it is sent. */
    Optional<String> token() {
        return secret.map(Secret::value);
    }
}
