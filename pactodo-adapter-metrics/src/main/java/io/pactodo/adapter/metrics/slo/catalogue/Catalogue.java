package io.pactodo.adapter.metrics.slo.catalogue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that the files say.
 *
 * @param measuring where the service is measured
 * @param promises its objectives, in the sequence of the files
 */
public record Catalogue(Measuring measuring, List<Promise> promises) {
    /** The grain of all long windows: what is over is recorded in steps of this. */
    public static final Duration STEP = Duration.ofMinutes(5);
    /** Up to here, a window is read from the counters themselves, which see the last seconds. */
    public static final Duration LONGEST_RAW = Duration.ofHours(1);

    private static final List<String> DRAWN_BY_THE_DOCUMENT = List.of("0.025", "0.05");

    public Catalogue {
        promises = List.copyOf(promises);
    }

    /** The objective that is looked for by its name. The reader of the files sees to it that it is there. */
    public Promise promise(Named name) {
        return promises.stream()
                .filter(promise -> promise.name().equals(name.slo()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The bounds between which latencies are told apart, the shortest first: those that the document draws, as far as they are
     * below the one that was promised, and that.
     */
    public List<String> latencyBounds() {
        BigDecimal promised = promise(Named.LATENCY).bound().orElseThrow();
        return Stream.concat(
                        DRAWN_BY_THE_DOCUMENT.stream().filter(bound -> new BigDecimal(bound).compareTo(promised) < 0),
                        Stream.of(promised.toPlainString()))
                .toList();
    }

    /** Every window that an alert or an objective looks at and that is too long to be read from the counters. */
    public List<Duration> longWindows() {
        Stream<Duration> ofAlerts = promises.stream().flatMap(Catalogue::alertWindows);
        Stream<Duration> ofObjectives = promises.stream()
                .filter(promise -> !promise.windowLabel().equals("day"))
                .map(promise -> promise.window().length());
        return List.copyOf(new TreeSet<>(Stream.concat(ofAlerts, ofObjectives)
                .filter(window -> window.compareTo(LONGEST_RAW) > 0)
                .toList()));
    }

    /** The windows of an objective that are read from its counters. */
    public static List<Duration> rawWindows(Promise promise) {
        return List.copyOf(new TreeSet<>(Stream.concat(Stream.of(STEP), alertWindows(promise))
                .filter(window -> window.compareTo(LONGEST_RAW) <= 0)
                .toList()));
    }

    /** The windows that somebody is told by and that are shorter than an objective's own, the shortest first. */
    public static List<Duration> windowsWithin(Promise promise) {
        return List.copyOf(new TreeSet<>(Stream.concat(Stream.of(STEP), alertWindows(promise))
                .filter(window -> window.compareTo(promise.window().length()) < 0)
                .toList()));
    }

    private static Stream<Duration> alertWindows(Promise promise) {
        return promise.policies().stream()
                .flatMap(policy ->
                        Stream.of(policy.alert().longWindow(), policy.alert().shortWindow()));
    }
}
