package io.pactodo.adapter.metrics.slo.dashboards;

import java.util.List;
import java.util.Optional;

/**
 * What the numbers of a panel mean.
 *
 * @param unit Grafana's name of their unit
 * @param axis which of them there is room for
 * @param thresholds which of them were promised
 * @param words states in place of numbers
 */
record Values(String unit, Axis axis, Thresholds thresholds, Optional<Words> words) {
    static Values of(String unit) {
        return new Values(unit, Axis.FREE, Thresholds.NONE, Optional.empty());
    }

    Values with(Axis other) {
        return new Values(unit, other, thresholds, words);
    }

    Values with(Thresholds others) {
        return new Values(unit, axis, others, words);
    }

    Values with(Words others) {
        return new Values(unit, axis, thresholds, Optional.of(others));
    }

    JsonObject json(Look look) {
        JsonObject json = new JsonObject().with("unit", unit);
        axis.addLimits(json);
        words.ifPresent(told -> json.with("mappings", List.of(told.json())));
        return json.with(
                        "color",
                        new JsonObject().with("mode", look.isColouredByValue() ? "thresholds" : "palette-classic"))
                .with("thresholds", thresholds.json())
                .with("custom", look.custom(axis, thresholds));
    }
}
