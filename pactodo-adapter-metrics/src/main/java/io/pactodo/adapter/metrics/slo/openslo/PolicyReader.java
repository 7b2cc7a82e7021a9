package io.pactodo.adapter.metrics.slo.openslo;

import io.pactodo.adapter.metrics.slo.catalogue.Policy;
import io.pactodo.domain.slo.BurnAlert;
import io.pactodo.domain.slo.BurnRate;
import java.time.Duration;
import java.util.Set;

/** Reads the kind AlertPolicy, and the condition that it holds or refers to. */
final class PolicyReader {
    private final References<Section> conditions;
    private final Set<String> targets;

    PolicyReader(References<Section> conditions, Set<String> targets) {
        this.conditions = conditions;
        this.targets = targets;
    }

    Policy read(Section document) {
        Section metadata = document.section("metadata");
        Section spec = document.section("spec");
        spec.mayHave("description", "alertWhenResolved");
        spec.oneOf("alertWhenBreaching", "true");
        if (spec.has("alertWhenNoData")) {
            // No data is told by alerts of its own, which know whether it is an outage or an idle night.
            spec.oneOf("alertWhenNoData", "false");
        }
        for (Section target : spec.sections("notificationTargets")) {
            References.known(target, "targetRef", targets, "AlertNotificationTarget");
        }
        Section condition = condition(spec.only("conditions"));
        Section what = condition.section("spec");
        what.mayHave("description");
        return new Policy(
                metadata.text("name"),
                metadata.plain("displayName").orElseGet(() -> metadata.text("name")),
                what.oneOf("severity", "page", "ticket"),
                alert(condition, what.section("condition")));
    }

    private Section condition(Section item) {
        if (item.has("conditionRef")) {
            return conditions.get(item, "conditionRef");
        }
        item.oneOf("kind", "AlertCondition");
        item.section("metadata").mayHave("name", "displayName", "labels");
        return item;
    }

    private static BurnAlert alert(Section holder, Section condition) {
        condition.oneOf("kind", "burnrate");
        condition.oneOf("op", "gt");
        condition.oneOf("alertAfter", "0m");
        Annotations annotations = Annotations.of(holder);
        Duration shortWindow = annotations.duration("short-window");
        try {
            return new BurnAlert(
                    new BurnRate(condition.number("threshold")),
                    OpenSloValues.duration(condition, "lookbackWindow"),
                    shortWindow);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(condition.place(), String.valueOf(e.getMessage()));
        }
    }
}
