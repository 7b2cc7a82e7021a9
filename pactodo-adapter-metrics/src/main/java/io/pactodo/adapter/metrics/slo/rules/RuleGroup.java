package io.pactodo.adapter.metrics.slo.rules;

import java.util.List;

/**
 * Rules that are evaluated one after the other, at one time.
 *
 * @param name unique in its file
 * @param interval how often, in PromQL's way of writing
 * @param rules in the sequence of their evaluation
 */
record RuleGroup(String name, String interval, List<Rule> rules) {
    RuleGroup {
        rules = List.copyOf(rules);
    }
}
