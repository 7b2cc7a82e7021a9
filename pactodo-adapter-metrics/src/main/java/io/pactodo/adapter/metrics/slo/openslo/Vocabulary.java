package io.pactodo.adapter.metrics.slo.openslo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Every key that somebody reads anywhere. Of a document that was left half-way at a mistake, nobody knows what else would have
 * been asked for where; but what is asked for nowhere is a mistake, too, and need not wait for the first to be mended.
 */
final class Vocabulary {
    private static final Set<String> WORDS =
            Set.of(("apiVersion kind metadata name displayName labels annotations spec description"
                            + " type connectionDetails ratioMetric thresholdMetric raw rawType counter good bad total"
                            + " metricSource metricSourceRef query service indicator indicatorRef timeWindow duration"
                            + " isRolling calendar startTime timeZone budgetingMethod objectives target targetPercent"
                            + " timeSliceWindow alertPolicies alertPolicyRef alertWhenBreaching alertWhenResolved"
                            + " alertWhenNoData conditions conditionRef notificationTargets targetRef severity condition"
                            + " op threshold lookbackWindow alertAfter")
                    .split(" ", -1));

    private static final Set<String> ANNOTATIONS = Set.of(
            ("job probe-job prometheus-job metrics-prefix evaluation-interval runbooks slow-p95 spike-share spike-least"
                            + " promise unit least-bad short-window")
                    .split(" ", -1));

    private static final Set<String> FREE = Set.of("labels", "connectionDetails");

    private Vocabulary() {}

    /**
     * Looks for strangers.
     *
     * @param file where it stands
     * @param key of the mapping or list
     * @param path of it, for people
     * @return a line for each key, there and below, that nobody reads anywhere
     */
    static List<String> strangers(String file, String key, String path, Node node) {
        List<String> strangers = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            int place = 0;
            for (Node item : list.getValue()) {
                strangers.addAll(strangers(file, key, path + "[" + place++ + "]", item));
            }
        }
        if (node instanceof MappingNode mapping && !FREE.contains(key)) {
            for (NodeTuple entry : mapping.getValue()) {
                String word = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                String below = path.isEmpty() ? word : path + "." + word;
                if (!isKnown(key, word)) {
                    Place place = new Place(file, Section.lineOf(entry.getKeyNode()));
                    strangers.add(place + ": " + below + " is no key that anybody reads.");
                } else {
                    strangers.addAll(strangers(file, word, below, entry.getValueNode()));
                }
            }
        }
        return strangers;
    }

    private static boolean isKnown(String holder, String word) {
        if (!holder.equals("annotations")) {
            return WORDS.contains(word);
        }
        return Annotations.ownName(word).map(ANNOTATIONS::contains).orElse(true);
    }
}
