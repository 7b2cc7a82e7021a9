package io.pactodo.adapter.metrics.slo.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One picture of a dashboard.
 *
 * @param id its number, which links lead to: never given twice in a dashboard, and never to another panel
 * @param title its name
 * @param description what is to be seen, and what to think of it
 * @param look how the results are shown
 * @param values what they mean
 * @param queries what is asked for
 * @param deviations results that look different
 * @param period how far back it looks, in place of what the reader has chosen
 */
record Panel(
        int id,
        String title,
        String description,
        Look look,
        Values values,
        List<Query> queries,
        List<Deviation> deviations,
        Optional<String> period) {
    Panel {
        queries = List.copyOf(queries);
        deviations = List.copyOf(deviations);
    }

    static Panel of(int id, Look look, String title, String unit, String description) {
        return new Panel(id, title, description, look, Values.of(unit), List.of(), List.of(), Optional.empty());
    }

    Panel with(String expression, String legend) {
        List<Query> more = new ArrayList<>(queries);
        more.add(new Query(expression, legend));
        return new Panel(id, title, description, look, values, more, deviations, period);
    }

    Panel with(Axis axis) {
        return with(values.with(axis));
    }

    Panel with(Thresholds thresholds) {
        return with(values.with(thresholds));
    }

    Panel with(Words words) {
        return with(values.with(words));
    }

    private Panel with(Values others) {
        return new Panel(id, title, description, look, others, queries, deviations, period);
    }

    Panel with(Deviation other) {
        List<Deviation> more = new ArrayList<>(deviations);
        more.add(other);
        return new Panel(id, title, description, look, values, queries, more, period);
    }

    Panel over(String time) {
        return new Panel(id, title, description, look, values, queries, deviations, Optional.of(time));
    }

    /** @param place where it is in the grid */
    JsonObject json(JsonObject place) {
        List<JsonObject> targets = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            targets.add(queries.get(i).json(i, look.isOfNow()));
        }
        JsonObject fields = new JsonObject()
                .with("defaults", values.json(look))
                .with("overrides", deviations.stream().map(Deviation::json).toList());
        JsonObject json = new JsonObject()
                .with("id", id)
                .with("type", look.type())
                .with("title", title)
                .with("description", description)
                .with("gridPos", place)
                .with("datasource", Dashboard.datasource())
                .with("targets", targets)
                .with("fieldConfig", fields)
                .with("options", look.options());
        period.ifPresent(value -> json.with("timeFrom", value));
        return json;
    }
}
