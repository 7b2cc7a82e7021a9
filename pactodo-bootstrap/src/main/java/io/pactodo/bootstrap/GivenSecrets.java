package io.pactodo.bootstrap;

import java.util.Map;
import java.util.Optional;

/** What must not be shown, be it in a file that a flag names or in the environment. Flags win. */
final class GivenSecrets {
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

    /** The address of a Prometheus, in which there may be a password, so that it is not shown when it is wrong. */
    Optional<Secret> prometheus(String flag, String variable) {
        return given.has(flag)
                ? address(flag, given.text(flag, ""))
                : inEnvironment(variable).flatMap(text -> address(variable, text));
    }

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
