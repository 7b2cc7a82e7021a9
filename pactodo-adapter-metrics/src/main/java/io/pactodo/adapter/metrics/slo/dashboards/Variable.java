package io.pactodo.adapter.metrics.slo.dashboards;

import java.util.List;

/**
 * Something that the reader of a dashboard chooses; everything, at first.
 *
 * @param name as in expressions, without the dollar
 * @param label for people
 * @param description for people
 * @param query what there is to choose from: {@code label_values(series, label)}
 */
record Variable(String name, String label, String description, String query) {
    /** Which Prometheus is asked: a dashboard is the same wherever it is loaded. */
    static JsonObject datasource() {
        return new JsonObject()
                .with("type", "datasource")
                .with("name", "datasource")
                .with("label", "Prometheus")
                .with("description", "The one that scrapes PacToDo and has its rules.")
                .with("query", "prometheus")
                .with("regex", "")
                .with("refresh", 1)
                .with("hide", 0)
                .with("multi", false)
                .with("includeAll", false)
                .with("options", List.of());
    }

    JsonObject json() {
        return new JsonObject()
                .with("type", "query")
                .with("name", name)
                .with("label", label)
                .with("description", description)
                .with("datasource", Dashboard.datasource())
                .with("query", query)
                .with("regex", "")
                .with("refresh", 2)
                .with("sort", 1)
                .with("hide", 0)
                .with("multi", true)
                .with("includeAll", true)
                .with("allValue", ".*")
                .with("current", new JsonObject().withWords("text", "All").withWords("value", "$__all"))
                .with("options", List.of());
    }
}
