package io.pactodo.adapter.report.drill;

import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.Curve;
import io.pactodo.adapter.report.document.Curve.Line;
import io.pactodo.adapter.report.document.Curve.Point;
import io.pactodo.adapter.report.document.Layers;
import io.pactodo.adapter.report.document.Layers.Layer;
import io.pactodo.adapter.report.document.Marks;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Quantity;
import io.pactodo.adapter.report.document.Table;
import io.pactodo.adapter.report.document.Table.Column;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.drill.DrillLoad;
import io.pactodo.domain.drill.DrillRecord;
import io.pactodo.domain.drill.Milestone;
import io.pactodo.domain.drill.Shot.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What clients met, whose requests were sent at a constant rate, whatever became of those before. */
final class ClientsChapter {
    private static final int MOST_POINTS = 120;
    private static final List<Column> COLUMNS = List.of(
            Column.words("While"),
            Column.figures("Requests"),
            Column.figures("Served"),
            Column.figures("Failed"),
            Column.figures("Not answered"),
            Column.figures("Half within"),
            Column.figures("99 % within"));

    private final DrillRecord record;
    private final Marks marks;
    private final Duration step;

    ClientsChapter(DrillRecord record, Marks marks) {
        this.record = record;
        this.marks = marks;
        this.step = Duration.ofSeconds(Math.max(1, record.span().length().toSeconds() / MOST_POINTS));
    }

    Chapter chapter() {
        return Chapter.of(
                "What clients met",
                new Prose("Requests were sent at " + record.load().perSecond()
                        + " a second, one in four of them to create a task. Their time counts from when they were to be sent;"
                        + " after 5 s they were given up. Of " + record.writes().acknowledged()
                        + " tasks that were acknowledged, " + record.writes().gone() + " were gone afterwards."),
                new Table(COLUMNS, phases()),
                requests(),
                latency());
    }

    private List<List<Table.Cell>> phases() {
        Instant from = record.span().from();
        Instant to = record.span().to();
        Instant broken = record.timeline().at(Milestone.BROKEN).orElse(to);
        Instant restored = record.timeline().at(Milestone.RESTORED).orElse(to);
        return List.of(
                phase("before the fault", record.load().between(from, broken)),
                phase("until it served again", record.load().between(broken, restored)),
                phase("afterwards", record.load().between(restored, to)));
    }

    private static List<Table.Cell> phase(String name, DrillLoad load) {
        return Table.row(
                name,
                DrillWords.count(load.shots().size()),
                DrillWords.count(load.count(Outcome.SERVED)),
                DrillWords.count(load.count(Outcome.FAILED)),
                DrillWords.count(load.count(Outcome.LOST)),
                load.latency(0.5).map(DrillWords::milliseconds).orElse("–"),
                load.latency(0.99).map(DrillWords::milliseconds).orElse("–"));
    }

    private Layers requests() {
        return new Layers(
                "Requests by outcome",
                "Of those that were to be sent a second, how many were served, failed, and were not answered.",
                record.span(),
                Quantity.RATE,
                List.of(
                        layer("served", Tone.GOOD, Outcome.SERVED),
                        layer("failed", Tone.WATCH, Outcome.FAILED),
                        layer("not answered", Tone.BAD, Outcome.LOST)),
                marks);
    }

    private Layer layer(String name, Tone tone, Outcome outcome) {
        return new Layer(
                name,
                tone,
                points(part -> Stream.of((double) part.count(outcome) / step.toSeconds())
                        .toList()));
    }

    private Curve latency() {
        return new Curve(
                "Latency of those that were served",
                "How long they took: half of them no longer than the one, 99 % no longer than the other line.",
                record.span(),
                Quantity.MILLISECONDS,
                List.of(line("half", 0.5), line("99 %", 0.99)),
                List.of(),
                marks);
    }

    private Line line(String name, double share) {
        List<List<Point>> pieces = new ArrayList<>();
        List<Point> piece = new ArrayList<>();
        for (Instant from : parts()) {
            var latency = part(from).latency(share);
            if (latency.isPresent()) {
                piece.add(new Point(from, latency.get().toMillis()));
            } else if (!piece.isEmpty()) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return new Line(name, pieces);
    }

    private List<Point> points(Function<DrillLoad, List<Double>> value) {
        return parts().stream()
                .flatMap(from -> value.apply(part(from)).stream().map(number -> new Point(from, number)))
                .toList();
    }

    private DrillLoad part(Instant from) {
        return record.load().between(from, from.plus(step));
    }

    /** Only whole parts: half a one looks like half the requests. */
    private List<Instant> parts() {
        Instant end = record.load().shots().isEmpty()
                ? record.span().from()
                : record.load().shots().get(record.load().shots().size() - 1).intended();
        return Stream.iterate(record.span().from(), from -> !from.plus(step).isAfter(end), from -> from.plus(step))
                .toList();
    }
}
