package io.pactodo.adapter.report.postmortem;

import io.pactodo.adapter.report.document.Block;
import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.Curve;
import io.pactodo.adapter.report.document.Curve.Line;
import io.pactodo.adapter.report.document.Curve.Point;
import io.pactodo.adapter.report.document.Curve.Threshold;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Layers;
import io.pactodo.adapter.report.document.Layers.Layer;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Quantity;
import io.pactodo.adapter.report.document.Timeline;
import io.pactodo.adapter.report.document.Timeline.Lane;
import io.pactodo.adapter.report.document.Timeline.State;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.postmortem.Condition;
import io.pactodo.domain.postmortem.Latency;
import io.pactodo.domain.postmortem.Postmortem;
import io.pactodo.domain.postmortem.Traffic;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened, drawn below each other with the same moments. */
final class ChartsChapter {
    /** More than three steps without a value are a gap in what was measured. */
    private static final Duration HOLE = Duration.ofSeconds(16);

    private static final Threshold PROMISED = new Threshold(500, "promised to 95 %: 500 ms");

    private final Postmortem postmortem;
    private final TurningPoints points;

    ChartsChapter(Postmortem postmortem, TurningPoints points) {
        this.postmortem = postmortem;
        this.points = points;
    }

    Chapter chapter() {
        List<Block> blocks = new ArrayList<>();
        if (!lanes().isEmpty()) {
            blocks.add(new Timeline(
                    "Up, probe and alerts",
                    "When the service was up, could be reached from outside, and of what somebody was told meanwhile.",
                    postmortem.span(),
                    lanes(),
                    points.marks()));
        }
        postmortem
                .traces()
                .traffic()
                .value()
                .filter(all -> !all.isEmpty())
                .map(this::requests)
                .ifPresent(blocks::add);
        postmortem
                .traces()
                .latencies()
                .value()
                .filter(all -> !all.isEmpty())
                .map(this::latency)
                .ifPresent(blocks::add);
        return new Chapter(
                "What was measured", blocks.isEmpty() ? List.of(new Prose("Nothing is known of it.")) : blocks);
    }

    private List<Lane> lanes() {
        Stream<Lane> conditions = postmortem.traces().conditions().value().stream()
                .flatMap(List::stream)
                .map(ChartsChapter::lane);
        Map<String, List<AlertEpisode>> alerts = postmortem.traces().alerts().value().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        alert -> alert.name()
                                + alert.slo().map(slo -> " · " + slo).orElse(""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return Stream.concat(
                        conditions, alerts.entrySet().stream().map(alert -> lane(alert.getKey(), alert.getValue())))
                .toList();
    }

    private static Lane lane(Condition condition) {
        Stream<State> good = condition.good().stream().map(span -> new State(span, Tone.GOOD, "up, " + clocks(span)));
        Stream<State> bad = condition.bad().stream().map(span -> new State(span, Tone.BAD, "away, " + clocks(span)));
        return new Lane(
                condition.name(),
                Stream.concat(good, bad)
                        .sorted(Comparator.comparing(state -> state.when().from()))
                        .toList());
    }

    private static Lane lane(String alert, List<AlertEpisode> episodes) {
        return new Lane(
                alert,
                episodes.stream()
                        .map(episode -> new State(
                                episode.span(),
                                episode.severity().equals("page") ? Tone.BAD : Tone.WATCH,
                                "fired, " + clocks(episode.span())))
                        .toList());
    }

    private static String clocks(Span span) {
        return InWords.clock(span.from()) + " to " + InWords.clock(span.to());
    }

    private Layers requests(List<Traffic> traffic) {
        return new Layers(
                "Requests by outcome",
                "How many requests were answered, averaged over half a minute. Those that reached nobody are in no chart.",
                postmortem.span(),
                Quantity.RATE,
                List.of(
                        layer("1xx to 3xx", Tone.GOOD, traffic, Traffic::good),
                        layer("4xx", Tone.WATCH, traffic, Traffic::refused),
                        layer("5xx", Tone.BAD, traffic, Traffic::failed)),
                points.marks());
    }

    private static Layer layer(String name, Tone tone, List<Traffic> traffic, ToDoubleFunction<Traffic> value) {
        return new Layer(
                name,
                tone,
                traffic.stream()
                        .map(moment -> new Point(moment.at(), value.applyAsDouble(moment)))
                        .toList());
    }

    private Curve latency(List<Latency> latencies) {
        Map<Double, List<Latency>> byShare =
                latencies.stream().collect(Collectors.groupingBy(Latency::share, TreeMap::new, Collectors.toList()));
        return new Curve(
                "Latency",
                "How long those took that were answered, averaged over half a minute.",
                postmortem.span(),
                Quantity.MILLISECONDS,
                byShare.entrySet().stream()
                        .map(line -> new Line("p" + InWords.plain(line.getKey() * 100), pieces(line.getValue())))
                        .toList(),
                List.of(PROMISED),
                points.marks());
    }

    private static List<List<Point>> pieces(List<Latency> latencies) {
        List<List<Point>> pieces = new ArrayList<>();
        for (Latency latency : latencies) {
            List<Point> last = pieces.isEmpty() ? List.of() : pieces.get(pieces.size() - 1);
            Point point = new Point(latency.at(), latency.seconds() * 1000);
            if (last.isEmpty() || last.get(last.size() - 1).at().plus(HOLE).isBefore(point.at())) {
                pieces.add(new ArrayList<>(List.of(point)));
            } else {
                last.add(point);
            }
        }
        return pieces;
    }
}
