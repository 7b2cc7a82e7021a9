package io.pactodo.adapter.metrics.slo.rules;

import io.pactodo.adapter.metrics.slo.artifact.Artifact;
import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import java.util.List;
import java.util.stream.Stream;

/** Everything that somebody is told of, but for what stands with what is recorded. */
public final class AlertRules implements Artifact {
    @Override
    public List<Generated> from(Catalogue catalogue) {
        String about = "Of what somebody is told, beside the alerts of pactodo-now. Each has a runbook in"
                + " observability/runbooks.";
        return List.of(RuleFile.of("pactodo-alerts", about, catalogue.measuring(), groups(catalogue)));
    }

    /**
     * Those for which seconds count. They belong to the group that records what they ask, after it: Prometheus sets groups up to
     * an evaluation apart, and by that much they would be told later.
     */
    static List<Rule> atOnce(Catalogue catalogue) {
        return Stream.concat(
                        new ServiceAlerts(catalogue.measuring()).atOnce().stream(),
                        new BudgetAlerts(catalogue).burning(true).stream())
                .toList();
    }

    private static List<RuleGroup> groups(Catalogue catalogue) {
        BudgetAlerts budgets = new BudgetAlerts(catalogue);
        String interval = Durations.promQl(catalogue.measuring().interval());
        return List.of(
                new RuleGroup("pactodo-service", interval, new ServiceAlerts(catalogue.measuring()).others()),
                new RuleGroup(
                        "pactodo-budgets",
                        interval,
                        Stream.concat(budgets.burning(false).stream(), budgets.spent().stream())
                                .toList()));
    }
}
