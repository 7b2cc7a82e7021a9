package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.artifact.Header;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import java.util.List;
import java.util.stream.Collectors;

/** A file of promtool's tests. */
final class ScenarioFile {
    // What is recorded is there before it is looked at; without this, the sequence is up to chance.
    private static final String SEQUENCE =
            "group_eval_order: [pactodo-now, pactodo-windows, pactodo-document, pactodo-service, pactodo-budgets]\n";

    private ScenarioFile() {}

    /**
     * A file.
     *
     * @param catalogue all that was promised
     * @param name of the file, without its extension
     * @param about what it is for, for people
     * @param rules the files of rules that it is about
     * @param evaluation how often all rules are evaluated; in a test all groups keep this one time
     */
    static Generated of(
            Catalogue catalogue,
            String name,
            String about,
            List<String> rules,
            String evaluation,
            List<Scenario> scenarios) {
        Evaluations evaluations = Evaluations.every(Durations.parse(evaluation).orElseThrow());
        String files = rules.stream()
                .map(rule -> "  - ../rules/pactodo-" + rule + ".yaml\n")
                .collect(Collectors.joining());
        return new Generated(
                "prometheus/tests/" + name + ".yaml",
                Header.of(about) + "rule_files:\n" + files + SEQUENCE + "evaluation_interval: " + evaluation
                        + "\ntests:\n"
                        + scenarios.stream()
                                .map(scenario -> scenario.text(catalogue, evaluations, rules.contains("windows")))
                                .collect(Collectors.joining()));
    }
}
