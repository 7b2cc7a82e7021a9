package io.pactodo.bootstrap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.pactodo.archrules.Finding;
import io.pactodo.archrules.NamedRule;
import java.util.List;

/**
 * What was found of a hexagon, told to people and to programs.
 *
 * @param rules all that it was judged by
 * @param findings every place where one is broken
 * @param classes how many classes were looked at
 */
record BoundariesReport(List<NamedRule> rules, List<Finding> findings, int classes) {
    BoundariesReport {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
    }

    /** The rules that are broken, with every place, and then those that are kept; nothing is kept that was not tried. */
    String asText() {
        var text = new StringBuilder();
        for (var rule : rules) {
            var own = of(rule);
            if (!own.isEmpty()) {
                text.append(rule.name()).append(": ").append(rule.sentence()).append('\n');
                text.append("  ")
                        .append(rule.reason().replace("; way out: ", "\n  way out: "))
                        .append('\n');
                own.forEach(finding -> text.append("    ")
                        .append(finding.message().replace("\n", "\n    "))
                        .append('\n'));
                text.append('\n');
            }
        }
        return text.append(summary()).append('\n').toString();
    }

    private String summary() {
        if (findings.stream().anyMatch(finding -> finding.rule().name().equals("whole"))) {
            return "The hexagon is not there, or not all of it: no other rule was tried.";
        }
        var broken = rules.stream().filter(rule -> !of(rule).isEmpty()).count();
        return classes + " classes, " + (rules.size() - broken) + " rules kept, " + broken + " broken"
                + (findings.isEmpty() ? "" : " in " + findings.size() + " places");
    }

    /** The same as JSON. */
    String asJson() {
        var report = JsonNodeFactory.instance.objectNode();
        report.put("classes", classes);
        var told = report.putArray("rules");
        for (var rule : rules) {
            told.addObject()
                    .put("name", rule.name())
                    .put("sentence", rule.sentence())
                    .put("reason", rule.reason())
                    .put("broken", of(rule).size());
        }
        var places = report.putArray("findings");
        for (var finding : findings) {
            var one = places.addObject().put("rule", finding.rule().name()).put("message", finding.message());
            finding.place()
                    .ifPresent(place -> one.put("class", place.className())
                            .put("source", place.sourceFile())
                            .put("line", place.line()));
        }
        return report.toPrettyString() + "\n";
    }

    private List<Finding> of(NamedRule rule) {
        return findings.stream()
                .filter(finding -> finding.rule().name().equals(rule.name()))
                .toList();
    }
}
