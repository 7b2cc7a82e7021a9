package io.pactodo.bootstrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was said on the command line and in the environment, before anybody checked it. Flags win over variables. */
final class GivenSettings {
    /**
     * What other commands of PacToDo read, and observability/compose.yaml: it is no mistake that a terminal has it in which they are
     * typed, too.
     */
    private static final List<String> OF_OTHERS = List.of(
            GivenSecrets.INCIDENTS_VARIABLE,
            IncidentLogGrammar.WEBHOOK_SECRET_VARIABLE,
            "PACTODO_INCIDENTS_SECRET_FILE");

    private final Map<Setting, Given> values = new EnumMap<>(Setting.class);
    private final List<String> mistakes = new ArrayList<>();

    /**
     * @param flags what each flag on the command line said
     * @param environment all environment variables; only those named {@code PACTODO_...} count
     */
    GivenSettings(Map<Setting, String> flags, Map<String, String> environment) {
        for (var setting : Setting.values()) {
            if (environment.containsKey(setting.variable())) {
                values.put(setting, new Given(setting.variable(), environment.getOrDefault(setting.variable(), "")));
            }
        }
        flags.forEach(
                (setting, text) -> values.put(setting, new Given(setting.flag().orElseThrow(), text)));
        for (var name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith("PACTODO_") && !variables().contains(name)) {
                mistakes.add(name + " is no variable of PacToDo: " + meant(name));
            }
        }
        values.values().removeIf(given -> isEmpty(given));
    }

    private static String meant(String name) {
        return Spelling.nearest(name, variables())
                .map(nearest -> "did you mean " + nearest + "?")
                .orElse("unset it");
    }

    private static List<String> variables() {
        return Stream.concat(Arrays.stream(Setting.values()).map(Setting::variable), OF_OTHERS.stream())
                .toList();
    }

    private boolean isEmpty(Given given) {
        if (given.text().isBlank()) {
            mistakes.add(given.origin() + " is empty: give it a value, or leave it out");
        }
        return given.text().isBlank();
    }

    /** What was said about a setting, if anything. */
    Optional<Given> find(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** What is wrong with the names, whatever the values are. */
    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /**
     * One value as it was given.
     *
     * @param origin the flag or variable that said it
     * @param text what it said
     */
    record Given(String origin, String text) {}
}
