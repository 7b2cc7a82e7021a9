package io.pactodo.adapter.metrics.slo.dashboards;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.rules.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of Grafana.
 *
 * @param uid what it is known by: a part of its address, and of its file's name
 * @param title its name
 * @param description what it is for
 * @param variables what its reader chooses, besides the Prometheus
 * @param rows its panels
 */
record Dashboard(String uid, String title, String description, List<Variable> variables, List<Row> rows) {
    /** Newer versions of Grafana move what has this one to where they want it. */
    private static final int SCHEMA = 39;

    private static final int COLUMNS = 24;

    /**
     * Panels side by side, equally wide.
     *
     * @param height in units of the grid, of which a line of a text takes one
     */
    record Row(int height, List<Panel> panels) {
        Row {
            panels = List.copyOf(panels);
        }
    }

    Dashboard {
        variables = List.copyOf(variables);
        rows = List.copyOf(rows);
    }

    /** The Prometheus that the reader has chosen. */
    static JsonObject datasource() {
        return new JsonObject().with("type", "prometheus").with("uid", "${datasource}");
    }

    Generated file() {
        return new Generated("grafana/dashboards/" + uid + ".json", json().text());
    }

    private JsonObject json() {
        return new JsonObject()
                .withNull("id")
                .with("uid", uid)
                .with("title", title)
                .with("description", description)
                .withWords("tags", "pactodo")
                .with("schemaVersion", SCHEMA)
                .with("version", 1)
                .with("editable", true)
                .with("graphTooltip", 1)
                .with("timezone", "browser")
                .with("time", new JsonObject().with("from", "now-6h").with("to", "now"))
                .with("refresh", "30s")
                .with("links", List.of(linkToTheOthers()))
                .with("annotations", new JsonObject().with("list", List.of(incidents())))
                .with(
                        "templating",
                        new JsonObject()
                                .with(
                                        "list",
                                        Stream.concat(
                                                        Stream.of(Variable.datasource()),
                                                        variables.stream().map(Variable::json))
                                                .toList()))
                .with("panels", panels());
    }

    private List<JsonObject> panels() {
        List<JsonObject> all = new ArrayList<>();
        int y = 0;
        for (Row row : rows) {
            int width = COLUMNS / row.panels().size();
            int x = 0;
            for (Panel panel : row.panels()) {
                all.add(panel.json(new JsonObject()
                        .with("h", row.height())
                        .with("w", width)
                        .with("x", x)
                        .with("y", y)));
                x += width;
            }
            y += row.height();
        }
        return all;
    }

    private static JsonObject linkToTheOthers() {
        return new JsonObject()
                .with("type", "dashboards")
                .with("title", "PacToDo")
                .with("tooltip", "")
                .with("icon", "external link")
                .withWords("tags", "pactodo")
                .with("asDropdown", false)
                .with("includeVars", false)
                .with("keepTime", true)
                .with("targetBlank", false);
    }

    /** On all charts, what somebody was told of. Old and new versions of Grafana find the expression here. */
    private static JsonObject incidents() {
        return new JsonObject()
                .with("name", "Incidents")
                .with("datasource", datasource())
                .with("enable", true)
                .with("hide", false)
                .with("iconColor", "red")
                .with("expr", Series.FIRING)
                .with("step", "30s")
                .with("titleFormat", "{{alertname}}")
                .with("textFormat", "{{slo}} {{instance}}")
                .with("tagKeys", "severity");
    }
}
