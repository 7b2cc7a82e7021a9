package io.pactodo.adapter.metrics.slo.dashboards;

import java.math.BigDecimal;
import java.util.List;

/** How a panel shows its results. */
enum Look {
    /** A line for each, over time. */
    LINES("timeseries"),
    /** Parts of a whole, over time. */
    STACK("timeseries"),
    /** A bar for each, of now. */
    BARS("bargauge"),
    /** A figure for each, of now. */
    FIGURES("stat"),
    /** A band for each that changes its colour, over time. */
    STATES("state-timeline");

    private final String type;

    Look(String type) {
        this.type = type;
    }

    /** Grafana's name. */
    String type() {
        return type;
    }

    /** Whether it needs nothing but the latest values. */
    boolean isOfNow() {
        return this == BARS || this == FIGURES;
    }

    /** Whether colours say what is good, and not which result is which. */
    boolean isColouredByValue() {
        return this != LINES && this != STACK;
    }

    /** What Grafana's documentation calls custom: how the results are drawn. */
    JsonObject custom(Axis axis, Thresholds thresholds) {
        return switch (this) {
            case BARS, FIGURES -> new JsonObject();
            case STATES -> new JsonObject().with("fillOpacity", 80).with("lineWidth", 0);
            case LINES, STACK -> {
                JsonObject custom = new JsonObject()
                        .with("drawStyle", "line")
                        .with("lineWidth", this == LINES ? 2 : 1)
                        .with("fillOpacity", this == LINES ? 0 : 60)
                        .with("showPoints", "auto")
                        .with("spanNulls", false)
                        .with(
                                "stacking",
                                new JsonObject()
                                        .with("mode", this == LINES ? "none" : "normal")
                                        .with("group", "A"))
                        .with(
                                "thresholdsStyle",
                                new JsonObject().with("mode", thresholds.steps().isEmpty() ? "off" : "dashed"));
                axis.addRoom(custom);
                yield custom;
            }
        };
    }

    /** What else Grafana wants to know of this kind of panel. */
    JsonObject options() {
        return switch (this) {
            case LINES, STACK -> new JsonObject().with("legend", legend(true)).with("tooltip", tooltip());
            case STATES ->
                new JsonObject()
                        .with("showValue", "auto")
                        .with("rowHeight", BigDecimal.valueOf(9, 1))
                        .with("mergeValues", true)
                        .with("alignValue", "left")
                        .with("legend", legend(true))
                        .with("tooltip", tooltip());
            case BARS ->
                latest().with("displayMode", "gradient")
                        .with("valueMode", "color")
                        .with("namePlacement", "auto")
                        .with("showUnfilled", true)
                        .with("sizing", "auto")
                        .with("minVizWidth", 8)
                        .with("minVizHeight", 16)
                        .with("maxVizHeight", 300)
                        .with("legend", legend(false));
            case FIGURES ->
                latest().with("colorMode", "value")
                        .with("graphMode", "none")
                        .with("justifyMode", "auto")
                        .with("textMode", "value_and_name")
                        .with("wideLayout", true)
                        .with("showPercentChange", false)
                        .with("percentChangeColorMode", "standard");
        };
    }

    private static JsonObject latest() {
        return new JsonObject()
                .with("orientation", "horizontal")
                .with(
                        "reduceOptions",
                        new JsonObject()
                                .withWords("calcs", "lastNotNull")
                                .with("fields", "")
                                .with("values", false));
    }

    private static JsonObject legend(boolean isShown) {
        return new JsonObject()
                .with("showLegend", isShown)
                .with("displayMode", "list")
                .with("placement", "bottom")
                .with("calcs", List.of());
    }

    private static JsonObject tooltip() {
        return new JsonObject().with("mode", "multi").with("sort", "desc");
    }
}
