package io.pactodo.adapter.metrics.slo.openslo;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Policy;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.catalogue.Wording;
import io.pactodo.domain.slo.Objective;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.ServiceLevelObjective.Unit;
import io.pactodo.domain.slo.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the kind SLO. */
final class PromiseReader {
    private final Set<String> services;
    private final References<Indicator> indicators;
    private final References<Policy> policies;

    PromiseReader(Set<String> services, References<Indicator> indicators, References<Policy> policies) {
        this.services = services;
        this.indicators = indicators;
        this.policies = policies;
    }

    Promise read(Section document) {
        Section metadata = document.section("metadata");
        String name = metadata.text("name");
        Section spec = document.section("spec");
        References.known(spec, "service", services, "Service");
        Indicator indicator = indicator(spec);
        Annotations annotations = Annotations.of(document);
        Section goal = spec.only("objectives");
        goal.mayHave("displayName");
        budgeting(spec, goal, indicator);
        Objective objective = objective(goal);
        Window window = window(spec.only("timeWindow"));
        ServiceLevelObjective promised = new ServiceLevelObjective(
                name,
                metadata.plain("displayName").orElse(name),
                spec.optional("description").orElse(""),
                annotations.optional("promise").orElse(name),
                unit(annotations),
                objective,
                window);
        return new Promise(promised, annotations.count("least-bad"), indicator, policies(spec, objective, window));
    }

    private static Unit unit(Annotations annotations) {
        return Unit.of(annotations.text("unit"))
                .orElseThrow(() -> annotations.wrong(
                        "unit",
                        "is '" + annotations.text("unit") + "' and has to be "
                                + Wording.oneOf(
                                        Stream.of(Unit.values()).map(Unit::word).toList()) + "."));
    }

    private Indicator indicator(Section spec) {
        if (spec.has("indicator")) {
            throw spec.wrong("indicator", "has to be a document of its own, which indicatorRef names.");
        }
        return indicators.get(spec, "indicatorRef");
    }

    /** Each indicator has the one method that fits: events are counted, a level is averaged. */
    private static void budgeting(Section spec, Section goal, Indicator indicator) {
        if (indicator instanceof Indicator.Level) {
            spec.oneOf("budgetingMethod", "RatioTimeslices");
            goal.oneOf("timeSliceWindow", Durations.promQl(Catalogue.STEP));
        } else {
            spec.oneOf("budgetingMethod", "Occurrences");
        }
    }

    private static Objective objective(Section goal) {
        boolean isPercent = goal.has("targetPercent");
        String key = isPercent ? "targetPercent" : "target";
        BigDecimal number = goal.number(key);
        try {
            return new Objective(isPercent ? number.movePointLeft(2) : number);
        } catch (IllegalArgumentException e) {
            throw goal.wrong(key, "cannot be: " + e.getMessage());
        }
    }

    private static Window window(Section window) {
        boolean isRolling = window.oneOf("isRolling", "true", "false").equals("true");
        if (isRolling) {
            return new Window(OpenSloValues.duration(window, "duration"), Window.Alignment.ROLLING);
        }
        Section calendar = window.section("calendar");
        window.oneOf("duration", "1d");
        calendar.oneOf("timeZone", "UTC");
        if (!calendar.text("startTime").endsWith(" 00:00:00")) {
            throw calendar.wrong("startTime", "has to be a midnight, such as 2026-01-01 00:00:00.");
        }
        return Window.calendarDay();
    }

    private List<Policy> policies(Section spec, Objective objective, Window window) {
        List<Policy> known = new ArrayList<>();
        if (spec.has("alertPolicies")) {
            for (Section item : spec.sections("alertPolicies")) {
                known.add(useful(policies.get(item, "alertPolicyRef"), item, objective, window));
            }
        }
        return known;
    }

    private static Policy useful(Policy policy, Section item, Objective objective, Window window) {
        policy.alert().objection(objective, window).ifPresent(objection -> {
            throw item.wrong("alertPolicyRef", "is of no use to an objective of " + objective + ": " + objection + ".");
        });
        return policy;
    }
}
