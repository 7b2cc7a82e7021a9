package io.pactodo.bootstrap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/**
 * Whom a drill asks. No address is to be shown, because there may be a password in it.
 *
 * @param prometheus the Prometheus that watches
 * @param alertmanager its Alertmanager
 * @param incidents the incident log, with its secret if it has one
 */
record DrillWatchers(Secret prometheus, Secret alertmanager, Secret incidents) {
    /** Reads it off the command line; what is wrong is a mistake there. */
    static DrillWatchers read(GivenFlags given, Map<String, String> environment) {
        var log = watcher(given, DrillGrammar.INCIDENTS_URL, "http://127.0.0.1:" + IncidentLogOrder.USUAL_PORT);
        return new DrillWatchers(
                watcher(given, DrillGrammar.PROMETHEUS_URL, "http://127.0.0.1:9090"),
                watcher(given, DrillGrammar.ALERTMANAGER_URL, "http://127.0.0.1:9093"),
                new GivenSecrets(given, environment)
                        .find(DrillGrammar.SECRET_FILE, IncidentLogGrammar.SECRET_VARIABLE)
                        .map(secret -> known(log, secret))
                        .orElse(log));
    }

    /** Where Prometheus is. */
    URI prometheusUrl() {
        return URI.create(prometheus.value());
    }

    /** Where Alertmanager is. */
    URI alertmanagerUrl() {
        return URI.create(alertmanager.value());
    }

    /** Where the incident log is. */
    URI incidentsUrl() {
        return URI.create(incidents.value());
    }

    /** Where people find the incident log: without a password. Ends with a slash. */
    URI incidentsForPeople() {
        return URI.create(Meaning.shown(incidents.value())).resolve("/");
    }

    private static Secret watcher(GivenFlags given, String flag, String usual) {
        var text = given.text(flag, usual);
        try {
            return new Secret(Meaning.prometheusUrl(text));
        } catch (Meaning.Mistake e) {
            given.mistake(flag + " (not shown): must look like " + usual);
            return new Secret(usual);
        }
    }

    /** The log takes its secret as the password of any user. */
    private static Secret known(Secret log, Secret secret) {
        var url = URI.create(log.value());
        try {
            return new Secret(new URI(
                            url.getScheme(),
                            "drill:" + secret.value(),
                            url.getHost(),
                            url.getPort(),
                            url.getPath(),
                            null,
                            null)
                    .toString());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A checked address makes an address.", e);
        }
    }
}
