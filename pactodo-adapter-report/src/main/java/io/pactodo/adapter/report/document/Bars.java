package io.pactodo.adapter.report.document;

import io.pactodo.domain.slo.Span;
import java.util.List;

/**
 * How much there was in parts of a time, such as its hours.
 *
 * @param title of what
 * @param words what can be seen in it, for those who see it and for those who do not
 * @param period the whole width
 * @param quantity what the values are
 * @param bars the parts in which there was something, in the order of time
 * @param marks moments to see in it
 */
public record Bars(String title, String words, Span period, Quantity quantity, List<Bar> bars, Marks marks)
        implements Block {
    public Bars {
        bars = List.copyOf(bars);
    }

    /**
     * A part of the time.
     *
     * @param when which
     * @param value how much; not negative
     * @param mark a character or two above it, or none
     * @param words what it says when it is pointed at
     */
    public record Bar(Span when, double value, String mark, String words) {}

    @Override
    public <R> R fold(Kinds<R> kinds) {
        return kinds.bars(this);
    }
}
