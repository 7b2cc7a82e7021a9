package io.pactodo.adapter.metrics.slo.dashboards;

import java.util.List;

/**
 * Some results of a panel look different from the others.
 *
 * @param matcher how they are found: {@code byFrameRefID} by their query, {@code byName} by their legend
 * @param which the query's or the legend's name
 * @param property what is different, with its id and value
 */
record Deviation(String matcher, String which, JsonObject property) {
    /** All results of a query are drawn in that colour. */
    static Deviation colour(int place, String colour) {
        return new Deviation(
                "byFrameRefID",
                Query.name(place),
                property("color")
                        .with("value", new JsonObject().with("mode", "fixed").with("fixedColor", colour)));
    }

    /** All results of a query are told in other words. */
    static Deviation words(int place, Words words) {
        return new Deviation(
                "byFrameRefID", Query.name(place), property("mappings").with("value", List.of(words.json())));
    }

    /** What has this name was promised something else. */
    static Deviation thresholds(String name, Thresholds thresholds) {
        return new Deviation("byName", name, property("thresholds").with("value", thresholds.json()));
    }

    private static JsonObject property(String id) {
        return new JsonObject().with("id", id);
    }

    JsonObject json() {
        return new JsonObject()
                .with("matcher", new JsonObject().with("id", matcher).with("options", which))
                .with("properties", List.of(property));
    }
}
