package io.pactodo.adapter.report.document;

import io.pactodo.domain.slo.Span;
import java.util.Comparator;
import java.util.List;

/**
 * The moments that the charts of a document have in common. They are numbered from 1 in the order of time; a chart shows the
 * numbers, which always fit, and says below it what they mean. Hand the same marks to all charts, and to tables by
 * {@link #number}.
 *
 * @param all the earliest first
 */
public record Marks(List<Mark> all) {
    /** No moment is worth a line. */
    public static final Marks NONE = new Marks(List.of());

    /** Sorts them. */
    public Marks {
        all = all.stream().sorted(Comparator.comparing(Mark::at)).toList();
    }

    /** Some moments, in any sequence. */
    public static Marks of(Mark... marks) {
        return new Marks(List.of(marks));
    }

    /** The number that charts show for one of them. */
    public int number(Mark mark) {
        return all.indexOf(mark) + 1;
    }

    /** Those that a chart of that time has a place for, its end included. */
    public List<Mark> within(Span period) {
        return all.stream()
                .filter(mark -> !mark.at().isBefore(period.from()) && !mark.at().isAfter(period.to()))
                .toList();
    }
}
