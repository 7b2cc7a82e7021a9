package io.pactodo.adapter.metrics.slo;

import io.pactodo.domain.slo.BurnAlert;
import io.pactodo.domain.slo.BurnRate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the kind AlertPolicy, and the condition that it holds or refers to. */
final class PolicyReader {
    private final Map<String, Section> conditions;
    private final Set<String> targets;

    PolicyReader(Map<String, Section> conditions, Set<String> targets) {
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
            known(target, "targetRef", targets, "AlertNotificationTarget");
        }
        Section condition = condition(spec.only("conditions"));
        Section what = condition.section("spec");
        what.mayHave("description");
        return new Policy(
                metadata.text("name"),
                metadata.optional("displayName").orElseGet(() -> metadata.text("name")),
                what.oneOf("severity", "page", "ticket"),
                alert(condition, what.section("condition")));
    }

    private Section condition(Section item) {
        if (item.has("conditionRef")) {
            Section condition = conditions.get(known(item, "conditionRef", conditions.keySet(), "AlertCondition"));
            if (condition != null) {
                return condition;
            }
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

    /** The name that stands there, if there is such a thing. */
    static String known(Section section, String key, Set<String> names, String kind) {
        String name = section.text(key);
        if (!names.contains(name)) {
            throw section.wrong(
                    key,
                    "is '" + name + "', and there is no such " + kind + "; there is "
                            + Wording.oneOf(List.copyOf(names)) + ".");
        }
        return name;
    }
}
