package io.pactodo.adapter.report.writing;

import io.pactodo.adapter.report.document.Bars;
import io.pactodo.adapter.report.document.Bars.Bar;
import io.pactodo.domain.slo.Span;
import java.util.stream.Stream;

/** Draws how much there was in parts of a time as bars. */
final class BarsDrawing {
    private static final int HEIGHT = 110;
    private static final double ROOM = 0.025;

    private final Bars bars;
    private final ValueAxis axis;
    private final Canvas canvas;

    private BarsDrawing(Bars bars) {
        this.bars = bars;
        this.axis = ValueAxis.around(bars.bars().stream().mapToDouble(Bar::value));
        this.canvas = new Canvas(bars.period(), HEIGHT, bars.marks());
    }

    static Element of(Bars bars) {
        return new BarsDrawing(bars).draw();
    }

    private Element draw() {
        return canvas.drawing(
                bars.title(),
                bars.words(),
                Stream.of(
                                canvas.grid(axis),
                                canvas.names(axis, bars.quantity()),
                                bars.bars().stream().flatMap(this::bar))
                        .flatMap(parts -> parts));
    }

    private Stream<Element> bar(Bar bar) {
        double top = axis.share(bar.value());
        Element block = canvas.block(bar.mark().isEmpty() ? "bar" : "bar marked", bar.when(), 0, top, bar.words());
        return hasRoomForItsMark(bar)
                ? Stream.of(block, canvas.words("mark", middle(bar.when()), top, 4, bar.mark()))
                : Stream.of(block);
    }

    /** Of marks that would stand on each other, the highest bar keeps its own. */
    private boolean hasRoomForItsMark(Bar bar) {
        return !bar.mark().isEmpty()
                && bars.bars().stream()
                        .filter(other -> !other.mark().isEmpty() && other.value() > bar.value())
                        .noneMatch(other -> Math.abs(middle(other.when()) - middle(bar.when())) < ROOM);
    }

    private double middle(Span when) {
        Width width = new Width(bars.period());
        return (width.share(when.from()) + width.share(when.to())) / 2;
    }
}
