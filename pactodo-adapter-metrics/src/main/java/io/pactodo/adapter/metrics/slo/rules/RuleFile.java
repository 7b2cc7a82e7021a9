package io.pactodo.adapter.metrics.slo.rules;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.artifact.Header;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules as Prometheus reads them. */
final class RuleFile {
    private final Measuring measuring;
    private final StringBuilder text = new StringBuilder();

    private RuleFile(Measuring measuring) {
        this.measuring = measuring;
    }

    /**
     * The whole file.
     *
     * @param name of the file, without its extension
     * @param about what is in it, for people; lines without a mark
     */
    static Generated of(String name, String about, Measuring measuring, List<RuleGroup> groups) {
        RuleFile file = new RuleFile(measuring);
        file.text.append(Header.of(about)).append("groups:\n");
        groups.forEach(file::group);
        return new Generated("prometheus/rules/" + name + ".yaml", file.text.toString());
    }

    private void group(RuleGroup group) {
        line(2, "- name: " + group.name());
        line(4, "interval: " + group.interval());
        line(4, "rules:");
        group.rules().forEach(this::rule);
    }

    private void rule(Rule rule) {
        if (rule instanceof Rule.Alerting alert) {
            line(6, "- alert: " + alert.name());
            expression(alert);
            if (!alert.hold().equals("0s")) {
                line(8, "for: " + alert.hold());
            }
            Map<String, String> labels = new TreeMap<>(alert.labels());
            labels.put("severity", alert.severity());
            entries("labels", labels);
            entries(
                    "annotations",
                    new TreeMap<>(Map.of(
                            "summary",
                            alert.summary(),
                            "description",
                            alert.description(),
                            "runbook_url",
                            measuring.runbooks() + alert.name() + ".md")));
        } else if (rule instanceof Rule.Recording recording) {
            line(6, "- record: " + recording.series());
            expression(recording);
            entries("labels", new TreeMap<>(recording.labels()));
        }
    }

    private void expression(Rule rule) {
        line(8, "expr: |-");
        rule.expression().lines().forEach(one -> line(10, one));
    }

    private void entries(String name, Map<String, String> entries) {
        if (!entries.isEmpty()) {
            line(8, name + ":");
            entries.forEach((key, value) -> line(10, key + ": " + Header.quoted(value)));
        }
    }

    private void line(int indent, String content) {
        text.append(" ".repeat(indent)).append(content).append('\n');
    }
}
