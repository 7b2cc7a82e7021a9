package io.pactodo.adapter.metrics.slo.openslo;

import io.pactodo.adapter.metrics.slo.catalogue.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping in a YAML file that knows where it stands. It remembers what it was asked for: whatever else is in it, nobody
 * reads, and so it is a mistake.
 */
final class Section {
    private final String file;
    private final String path;
    private final int line;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> expected = new LinkedHashSet<>();
    private final Map<String, List<Section>> children = new LinkedHashMap<>();

    private Section(String file, String path, MappingNode node) {
        this.file = file;
        this.path = path;
        this.line = lineOf(node);
        this.node = node;
        for (NodeTuple entry : node.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int at = lineOf(entry.getKeyNode());
            if (values.put(key, entry.getValueNode()) != null) {
                throw new Unreadable(new Place(file, at), path(key) + " stands there twice.");
            }
            lines.put(key, at);
        }
    }

    /** A document of a file. */
    static Section document(String file, Node node) {
        return mapping(file, "", "a document", node);
    }

    private static Section mapping(String file, String path, String what, Node node) {
        if (node instanceof MappingNode mapping) {
            return new Section(file, path, mapping);
        }
        throw new Unreadable(new Place(file, lineOf(node)), what + " has to be a mapping of keys to values.");
    }

    Place place() {
        return new Place(file, line);
    }

    /** Where a key stands; where it is missing, where its mapping begins. */
    Place place(String key) {
        return new Place(file, lines.getOrDefault(key, line));
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        expected.add(key);
        return values.containsKey(key);
    }

    /** Keys that may stand here and that nothing is made of. */
    void mayHave(String... keys) {
        expected.addAll(List.of(keys));
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> missing(key, "a text"));
    }

    Optional<String> optional(String key) {
        return node(key).map(node -> {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            throw wrong(key, "has to be one value, such as a text or a number.");
        });
    }

    /** What Prometheus shows as it is: it would take braces for a template. */
    Optional<String> plain(String key) {
        return optional(key).map(text -> {
            if (text.contains("{{")) {
                throw wrong(key, "has '{{' in it, which Prometheus takes for the beginning of a template.");
            }
            return text;
        });
    }

    String oneOf(String key, String... choices) {
        String choice = text(key);
        if (!List.of(choices).contains(choice)) {
            throw wrong(key, "is '" + choice + "' and has to be " + Wording.oneOf(List.of(choices)) + ".");
        }
        return choice;
    }

    BigDecimal number(String key) {
        String text = text(key);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw wrong(key, "is '" + text + "' and has to be a number, such as 0.999.");
        }
    }

    Section section(String key) {
        Node node = node(key).orElseThrow(() -> missing(key, "a mapping"));
        return children.computeIfAbsent(key, any -> List.of(mapping(file, path(key), path(key), node)))
                .get(0);
    }

    Optional<Section> optionalSection(String key) {
        return has(key) ? Optional.of(section(key)) : Optional.empty();
    }

    List<Section> sections(String key) {
        Node node = node(key).orElseThrow(() -> missing(key, "a list"));
        if (!(node instanceof SequenceNode list)) {
            throw wrong(key, "has to be a list; each item begins with a dash.");
        }
        return children.computeIfAbsent(key, any -> items(path(key), list));
    }

    /** The only item of a list. */
    Section only(String key) {
        List<Section> items = sections(key);
        if (items.size() != 1) {
            throw wrong(key, "has " + items.size() + " items and has to have exactly one.");
        }
        return items.get(0);
    }

    /** A mistake in the value of that key. */
    Unreadable wrong(String key, String what) {
        return new Unreadable(place(key), path(key) + " " + what);
    }

    /** A line for each key, here and below, that nobody asked for. */
    Stream<String> unasked() {
        Stream<String> here = values.keySet().stream()
                .filter(key -> !expected.contains(key))
                .map(key -> place(key) + ": " + path(key) + " is no key of " + (path.isEmpty() ? "a document" : path)
                        + "; expected " + expected.stream().sorted().collect(Collectors.joining(", ")) + ".");
        return Stream.concat(
                here, children.values().stream().flatMap(List::stream).flatMap(Section::unasked));
    }

    /** A line for each key, here and below, that nobody reads anywhere, whether it was come to or not. */
    Stream<String> strangers() {
        return Vocabulary.strangers(file, "", path, node).stream();
    }

    private Unreadable missing(String key, String kind) {
        return new Unreadable(
                place(),
                path(key) + " is missing; expected " + kind + "; there is "
                        + Wording.oneOf(List.copyOf(values.keySet())) + ".");
    }

    private List<Section> items(String listPath, SequenceNode list) {
        List<Section> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            String itemPath = listPath + "[" + items.size() + "]";
            items.add(mapping(file, itemPath, itemPath, item));
        }
        return items;
    }

    private Optional<Node> node(String key) {
        expected.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
