package io.pactodo.adapter.metrics.slo.rules;

import io.pactodo.adapter.metrics.slo.artifact.Artifact;
import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import java.util.ArrayList;
import java.util.List;

/** Everything that is recorded, and what somebody is told of at once. */
public final class RecordingRules implements Artifact {
    @Override
    public List<Generated> from(Catalogue catalogue) {
        Measuring measuring = catalogue.measuring();
        Views views = new Views(measuring, catalogue.latencyBounds());
        BudgetRules budgets = new BudgetRules(catalogue);
        List<Rule> now = new ArrayList<>(List.of(views.alive()));
        now.addAll(budgets.constants());
        now.addAll(budgets.rawWindows());
        now.addAll(budgets.rawCovered());
        now.add(budgets.burnRate(true));
        now.addAll(views.indicators());
        now.addAll(AlertRules.atOnce(catalogue));
        List<Rule> windows = new ArrayList<>(budgets.longWindows());
        windows.add(budgets.burnRate(false));
        windows.addAll(budgets.budgets());
        String interval = Durations.promQl(measuring.interval());
        return List.of(
                file(
                        "What is seen at once: pactodo:sli:*, and pactodo:slo_* over up to an hour; and what is told at once.",
                        measuring,
                        new RuleGroup("pactodo-now", interval, now)),
                file(
                        "pactodo:slo_* over longer times, from steps of five minutes.",
                        measuring,
                        // Nothing new would be seen by looking more often than this.
                        new RuleGroup("pactodo-windows", "1m", windows)),
                file(
                        "pactodo:doc:*, the words of the promise as it was first written, mended only where they do not"
                                + " run.",
                        measuring,
                        new RuleGroup("pactodo-document", interval, views.document())));
    }

    private static Generated file(String about, Measuring measuring, RuleGroup group) {
        return RuleFile.of(group.name(), about, measuring, List.of(group));
    }
}
