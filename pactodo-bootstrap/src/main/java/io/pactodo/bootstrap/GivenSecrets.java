package io.pactodo.bootstrap;

import java.util.Map;
import java.util.Optional;

/** What must not be shown, be it in a flag, in a file that a flag names, or in the environment. Flags win. */
final class GivenSecrets {
    /** What an incident log wants to know: in the environment and not on the command line, which everybody on the machine can see. */
    static final String INCIDENTS_VARIABLE = "PACTODO_INCIDENTS_SECRET";

    private final GivenFlags given;
    private final Map<String, String> environment;

    /** @param environment all environment variables */
    GivenSecrets(GivenFlags given, Map<String, String> environment) {
        this.given = given;
        this.environment = Map.copyOf(environment);
    }

    /** The first line of the file that the flag names, or else the variable; empty when there is neither. */
    Optional<Secret> find(String fileFlag, String variable) {
        return given.has(fileFlag)
                ? given.value(fileFlag, Meaning.firstLine("secret")).map(Secret::new)
                : inEnvironment(variable).map(Secret::new);
    }

    /** The Prometheus that the flag names, or else the variable; empty when there is neither. */
    Optional<GivenPrometheus> prometheus(String flag) {
        var variable = GivenPrometheus.VARIABLE;
        return given.has(flag)
                ? address(flag).map(url -> new GivenPrometheus(url, flag))
                : inEnvironment(variable)
                        .flatMap(text -> address(variable, text))
                        .map(url -> new GivenPrometheus(url, variable));
    }

    /** The address of somebody who is asked, in which there may be a password; empty when the flag was not given. */
    Optional<Secret> address(String flag) {
        return given.has(flag) ? address(flag, given.text(flag, "")) : Optional.empty();
    }

    /** The Alertmanager that the flag names, or else the one on this machine. */
    Secret alertmanager(String flag) {
        return address(flag).orElse(new Secret("http://127.0.0.1:9093"));
    }

    /** The incident log that the flag names, or else the one on this machine. */
    Secret incidents(String flag) {
        return address(flag).orElse(new Secret("http://127.0.0.1:" + IncidentLogOrder.USUAL_PORT));
    }

    /** What is wrong is not shown. */
    private Optional<Secret> address(String origin, String text) {
        try {
            return Optional.of(new Secret(Meaning.prometheusUrl(text)));
        } catch (Meaning.Mistake e) {
            given.mistake(origin + " (not shown): " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> inEnvironment(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isEmpty());
    }
}
