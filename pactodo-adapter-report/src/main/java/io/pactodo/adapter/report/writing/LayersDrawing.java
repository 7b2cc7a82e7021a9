package io.pactodo.adapter.report.writing;

import io.pactodo.adapter.report.document.Curve.Point;
import io.pactodo.adapter.report.document.Layers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws layers upon layers. */
final class LayersDrawing {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 140;

    private final Layers layers;
    private final List<List<Point>> heights;
    private final ValueAxis axis;
    private final Width width;
    private final Canvas canvas;

    private LayersDrawing(Layers layers) {
        this.layers = layers;
        this.heights = layers.heights();
        this.axis = ValueAxis.around(heights.stream().flatMap(List::stream).mapToDouble(Point::value));
        this.width = new Width(layers.period());
        this.canvas = new Canvas(layers.period(), HEIGHT, layers.marks());
    }

    static Element of(Layers layers) {
        return new LayersDrawing(layers).draw();
    }

    private Element draw() {
        Stream<Element> paths =
                IntStream.range(0, heights.size()).filter(this::isThere).mapToObj(this::layer);
        return canvas.drawing(
                layers.title(),
                layers.words(),
                Stream.of(
                                canvas.grid(axis),
                                Stream.of(canvas.stretched(WIDTH, paths)),
                                canvas.names(axis, layers.quantity()))
                        .flatMap(parts -> parts));
    }

    /** What is nothing all the time would still be drawn, as a hair on the layer below it. */
    private boolean isThere(int number) {
        return layers.layers().get(number).points().stream().anyMatch(point -> point.value() > 0);
    }

    private Element layer(int number) {
        List<Point> top = heights.get(number);
        List<Point> bottom = new ArrayList<>(number == 0 ? ground(top) : heights.get(number - 1));
        Collections.reverse(bottom);
        String way =
                Stream.concat(top.stream(), bottom.stream()).map(this::place).collect(Collectors.joining("L"));
        return Element.of("path")
                .styled("layer " + layers.layers().get(number).tone().style())
                .with("d", "M" + way + "Z");
    }

    private static List<Point> ground(List<Point> points) {
        return points.stream().map(point -> new Point(point.at(), 0)).toList();
    }

    private String place(Point point) {
        return Element.number(width.share(point.at()) * WIDTH) + " "
                + Element.number((1 - axis.share(point.value())) * HEIGHT);
    }
}
