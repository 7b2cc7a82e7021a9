package io.pactodo.adapter.report.writing;

import io.pactodo.adapter.report.document.Marks;
import io.pactodo.adapter.report.document.Quantity;
import io.pactodo.domain.slo.Span;
import java.util.stream.Stream;

/**
 * A drawing that is as wide as the page lets it be: places across are percentages, heights are pixels, and so a line of text
 * is as large on a phone as beside it. Colours are left to the style sheet.
 */
final class Canvas {
    private static final int LEAST_ROOM_ABOVE = 16;
    private static final int ROOM_FOR_MARKS = 20;
    private static final int ROOM_BELOW = 24;
    private static final double NEAR_AN_EDGE = 0.06;
    /** What has no width is not drawn at all. */
    private static final double HAIR = 0.0001;

    private final Span period;
    private final Width width;
    private final int height;
    private final MarkLines marks;
    private final int above;

    /**
     * @param period what its width stands for
     * @param height of what is drawn, without the names of times below and the numbers of marks above
     * @param marks moments to see in it
     */
    Canvas(Span period, int height, Marks marks) {
        this.period = period;
        this.width = new Width(period);
        this.height = height;
        this.marks = new MarkLines(marks, period);
        this.above = LEAST_ROOM_ABOVE + ROOM_FOR_MARKS * this.marks.rows();
    }

    /** The whole drawing. */
    Element drawing(String title, String words, Stream<Element> content) {
        return Element.of("svg", Stream.of(content, marks(), times()).flatMap(parts -> parts))
                .with("role", "img")
                .with("aria-label", title + ". " + words)
                .with("width", "100%")
                .with("height", above + height + ROOM_BELOW);
    }

    /** How far down that share of the height is, from the bottom. */
    double down(double share) {
        return above + height * (1 - share);
    }

    /** A line all the way across. */
    Element across(String style, double share) {
        return Element.of("line")
                .styled(style)
                .with("x1", "0")
                .with("x2", "100%")
                .with("y1", down(share))
                .with("y2", down(share));
    }

    /** Lines at the values that are named. */
    Stream<Element> grid(ValueAxis axis) {
        return axis.ticks().stream().map(value -> across("grid", axis.share(value)));
    }

    /** The names of values, on their lines. */
    Stream<Element> names(ValueAxis axis, Quantity quantity) {
        return axis.ticks().stream().map(value -> words("tick", 0, axis.share(value), 4, quantity.brief(value)));
    }

    /** A part of the period, between two shares of the height. */
    Element block(String style, Span when, double bottom, double top, String words) {
        double left = width.share(when.from());
        return Element.of("rect", Element.saying("title", words))
                .styled(style)
                .with("x", percent(left))
                .with("width", percent(Math.max(HAIR, width.share(when.to()) - left)))
                .with("y", down(top))
                .with("height", down(bottom) - down(top));
    }

    /** SloWords, with their foot so many pixels above that share of the height. */
    Element words(String style, double across, double share, int above, String words) {
        String anchor = across < NEAR_AN_EDGE ? "start" : across > 1 - NEAR_AN_EDGE ? "end" : "middle";
        return Element.saying("text", words)
                .styled(style)
                .with("x", percent(across))
                .with("y", down(share) - above)
                .with("text-anchor", anchor);
    }

    /** Paths in coordinates of their own, stretched over all of it. */
    Element stretched(int width, Stream<Element> paths) {
        return Element.of("svg", paths)
                .with("y", above)
                .with("width", "100%")
                .with("height", height)
                .with("viewBox", "0 0 " + width + " " + height)
                .with("preserveAspectRatio", "none");
    }

    private Stream<Element> marks() {
        return marks.places().stream().flatMap(this::mark);
    }

    private Stream<Element> mark(MarkLines.Place place) {
        String across = percent(place.share());
        double middle = above - LEAST_ROOM_ABOVE - ROOM_FOR_MARKS * (place.row() + 0.5) + 4;
        Element line = Element.of("line")
                .styled("moment")
                .with("x1", across)
                .with("x2", across)
                .with("y1", middle + 8)
                .with("y2", above + height);
        Element circle = Element.of("circle")
                .styled("moment")
                .with("cx", across)
                .with("cy", middle)
                .with("r", 8);
        Element number = Element.saying("text", String.valueOf(place.number()))
                .styled("moment")
                .with("x", across)
                .with("y", middle + 4)
                .with("text-anchor", "middle");
        return Stream.of(line, circle, number);
    }

    private Stream<Element> times() {
        return new TimeAxis(period)
                .ticks().stream().map(tick -> words("tick", tick.share(), 0, -ROOM_BELOW + 7, tick.name()));
    }

    private static String percent(double share) {
        return Element.number(share * 100) + "%";
    }
}
