package io.pactodo.adapter.metrics.slo.rules;

import io.pactodo.adapter.metrics.slo.artifact.Artifact;
import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import java.util.List;
import java.util.stream.Stream;

/** Everything that somebody is told of. */
public final class AlertRules implements Artifact {
    @Override
    public List<Generated> from(Catalogue catalogue) {
        String about = "Of what somebody is told. Each alert has a runbook in observability/runbooks.";
        return List.of(RuleFile.of("pactodo-alerts", about, catalogue.measuring(), groups(catalogue)));
    }

    private static List<RuleGroup> groups(Catalogue catalogue) {
        BudgetAlerts budgets = new BudgetAlerts(catalogue);
        String interval = Durations.promQl(catalogue.measuring().interval());
        return List.of(
                new RuleGroup("pactodo-service", interval, new ServiceAlerts(catalogue.measuring()).all()),
                new RuleGroup(
                        "pactodo-budgets",
                        interval,
                        Stream.concat(budgets.burning().stream(), budgets.spent().stream())
                                .toList()));
    }
}
