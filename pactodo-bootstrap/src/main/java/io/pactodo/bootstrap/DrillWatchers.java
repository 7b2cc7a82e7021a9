package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.slo.prometheus.Lookout;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a drill asks. No address is to be shown, because there may be a password in it.
 *
 * @param prometheus the Prometheus that watches
 * @param alertmanager its Alertmanager
 * @param incidents the incident log
 * @param secret of the incident log, if it has one
 */
record DrillWatchers(GivenPrometheus prometheus, Secret alertmanager, Secret incidents, Optional<Secret> secret) {
    /**
     * Reads it off the command line; what is wrong is a mistake there.
     *
     * @param environment all environment variables; the Prometheus is another's in there, not that of the drill
     */
    static DrillWatchers read(GivenFlags given, Map<String, String> environment) {
        var flags = new GivenSecrets(given, Map.of());
        return new DrillWatchers(
                flags.prometheus(DrillGrammar.PROMETHEUS_URL)
                        .orElse(GivenPrometheus.usual(DrillGrammar.PROMETHEUS_URL)),
                flags.alertmanager(DrillGrammar.ALERTMANAGER_URL),
                flags.incidents(DrillGrammar.INCIDENTS_URL),
                new GivenSecrets(given, environment).find(DrillGrammar.SECRET_FILE, GivenSecrets.INCIDENTS_VARIABLE));
    }

    /** What they know. */
    Lookout lookout() {
        return new Lookout(
                prometheus.told(),
                URI.create(alertmanager.value()),
                URI.create(incidents.value()),
                secret.map(Secret::value));
    }

    /** Where people find the incident log: without a password. Ends with a slash. */
    URI incidentsForPeople() {
        return URI.create(Meaning.shown(incidents.value())).resolve("/");
    }
}
