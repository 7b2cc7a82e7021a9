package io.pactodo.adapter.metrics.slo;

import java.util.ArrayList;
import java.util.List;

/** Everything that is recorded. */
final class RecordingRules implements Artifact {
    static final String PATH = "prometheus/rules/pactodo-recording.yaml";

    @Override
    public List<Generated> from(Catalogue catalogue) {
        String about =
                "What is recorded: pactodo:sli:* and pactodo:doc:* over five minutes, pactodo:slo_* over every window.";
        return List.of(new Generated(PATH, RuleFile.text(about, catalogue.measuring(), groups(catalogue))));
    }

    private static List<RuleGroup> groups(Catalogue catalogue) {
        Views views = new Views(catalogue.measuring());
        BudgetRules budgets = new BudgetRules(catalogue);
        List<Rule> now = new ArrayList<>(List.of(views.alive()));
        now.addAll(budgets.constants());
        now.addAll(budgets.rawWindows());
        now.add(budgets.burnRate());
        now.addAll(views.indicators());
        List<Rule> windows = new ArrayList<>(budgets.longWindows());
        windows.addAll(budgets.budgets());
        String interval = Durations.promQl(catalogue.measuring().interval());
        return List.of(
                new RuleGroup("pactodo-now", interval, now),
                // A step is five minutes, so that nothing new would be seen more often than this.
                new RuleGroup("pactodo-windows", "1m", windows),
                new RuleGroup("pactodo-document", interval, views.document()));
    }
}
