package io.pactodo.bootstrap;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code /metrics} said at one moment.
 *
 * @param types the type of each metric
 * @param values the value of each series, by its name and labels as they are written in the text format
 */
record Scrape(Map<String, String> types, Map<String, Double> values) {
    static Scrape parse(String text) {
        var types = new LinkedHashMap<String, String>();
        var values = new LinkedHashMap<String, Double>();
        text.lines().forEach(line -> {
            var words = line.split(" ", -1);
            if (line.startsWith("# TYPE ")) {
                types.put(words[2], words[3]);
            } else if (!line.startsWith("#")) {
                // No label of ours has a space in it but those of the JVM's memory pools and collectors.
                var end = line.lastIndexOf(' ');
                values.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
            }
        });
        return new Scrape(types, values);
    }

    /** The series of one name, be it of a metric or of a part of one. */
    Map<String, Double> named(String name) {
        return values.entrySet().stream()
                .filter(series ->
                        series.getKey().equals(name) || series.getKey().startsWith(name + "{"))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    double value(String series) {
        var value = values.get(series);
        if (value == null) {
            throw new AssertionError("There is no series " + series);
        }
        return value;
    }
}
