package io.pactodo.adapter.report.document;

import io.pactodo.domain.slo.Span;
import java.time.Instant;
import java.util.List;

/**
 * How values went over a time.
 *
 * @param title of what
 * @param words what can be seen in it, for those who see it and for those who do not
 * @param period the whole width
 * @param quantity what the values are
 * @param lines the values
 * @param thresholds values that mean something
 * @param marks moments to see in it
 */
public record Curve(
        String title,
        String words,
        Span period,
        Quantity quantity,
        List<Line> lines,
        List<Threshold> thresholds,
        Marks marks)
        implements Block {
    public Curve {
        lines = List.copyOf(lines);
        thresholds = List.copyOf(thresholds);
    }

    /**
     * One value over time.
     *
     * @param name which one
     * @param pieces runs of points in the order of time; between two runs nothing is known
     */
    public record Line(String name, List<List<Point>> pieces) {
        public Line {
            pieces = pieces.stream().map(List::copyOf).toList();
        }
    }

    /** A value at an instant. */
    public record Point(Instant at, double value) {}

    /** A value that means something, and what. */
    public record Threshold(double value, String words) {}

    @Override
    public <R> R fold(Kinds<R> kinds) {
        return kinds.curve(this);
    }
}
