package io.pactodo.adapter.metrics.slo;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A dashboard as Grafana would read it: its JSON, which is YAML as well. */
final class WrittenDashboard {
    private final Map<?, ?> whole;

    WrittenDashboard(Generated file) {
        this.whole = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(file.text());
    }

    static Stream<Generated> files(ObjectivesAsCode objectives) {
        return objectives.generate().stream().filter(file -> file.path().startsWith("grafana/dashboards/"));
    }

    static WrittenDashboard named(ObjectivesAsCode objectives, String uid) {
        return files(objectives)
                .filter(file -> file.path().endsWith("/" + uid + ".json"))
                .map(WrittenDashboard::new)
                .findFirst()
                .orElseThrow();
    }

    Object get(String... path) {
        return at(whole, path);
    }

    List<?> panels() {
        return (List<?>) get("panels");
    }

    Object panel(String title) {
        return panels().stream()
                .filter(panel -> title.equals(at(panel, "title")))
                .findFirst()
                .orElseThrow();
    }

    /** What is there; the last word of a path may be the place in a list. */
    static Object at(Object from, String... path) {
        Object here = from;
        for (String step : path) {
            here = here instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) here).get(step);
            if (here == null) {
                throw new AssertionError("There is no " + String.join("/", path) + " in " + from);
            }
        }
        return here;
    }

    /** The bounds of a panel's thresholds, without the one that all begin with. */
    List<String> bounds(String title) {
        return bounds(at(panel(title), "fieldConfig", "defaults", "thresholds"));
    }

    static List<String> bounds(Object thresholds) {
        return ((List<?>) at(thresholds, "steps"))
                .stream().skip(1).map(step -> at(step, "value").toString()).toList();
    }
}
