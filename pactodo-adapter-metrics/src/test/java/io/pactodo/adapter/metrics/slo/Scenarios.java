package io.pactodo.adapter.metrics.slo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All tests of the rules, one at a time; those first that noticed something last: faults of one rule come together. */
final class Scenarios {
    private final List<Scenario> scenarios = new ArrayList<>();

    private Scenarios() {}

    /** Those of a directory, in the order of their files. */
    static Scenarios in(Path tests) throws IOException {
        Scenarios read = new Scenarios();
        try (Stream<Path> files = Files.list(tests)) {
            for (Path file : files.sorted().toList()) {
                read.scenarios.addAll(Scenario.in(file));
            }
        }
        return read;
    }

    /** Those that a fault may show in, those first in which it most likely does. */
    synchronized List<Scenario> concerning(String rules, String rule) {
        return scenarios.stream()
                .filter(scenario -> scenario.isAbout(rules))
                .sorted(Comparator.comparing(scenario -> !scenario.mentions(rule)))
                .toList();
    }

    synchronized void noticed(Scenario scenario) {
        scenarios.remove(scenario);
        scenarios.add(0, scenario);
    }
}
