package io.pactodo.adapter.report.writing;

import io.pactodo.adapter.report.document.Curve;
import io.pactodo.adapter.report.document.Curve.Line;
import io.pactodo.adapter.report.document.Curve.Point;
import io.pactodo.adapter.report.document.Curve.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws values over time as lines. */
final class CurveDrawing {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 140;

    private final Curve curve;
    private final ValueAxis axis;
    private final Width width;
    private final Canvas canvas;

    private CurveDrawing(Curve curve) {
        this.curve = curve;
        this.axis = ValueAxis.around(DoubleStream.concat(
                curve.lines().stream()
                        .flatMap(line -> line.pieces().stream())
                        .flatMap(List::stream)
                        .mapToDouble(Point::value),
                curve.thresholds().stream().mapToDouble(Threshold::value)));
        this.width = new Width(curve.period());
        this.canvas = new Canvas(curve.period(), HEIGHT, curve.marks());
    }

    static Element of(Curve curve) {
        return new CurveDrawing(curve).draw();
    }

    private Element draw() {
        Stream<Element> lines = IntStream.range(0, curve.lines().size()).boxed().flatMap(this::line);
        return canvas.drawing(
                curve.title(),
                curve.words(),
                Stream.of(
                                canvas.grid(axis),
                                Stream.of(canvas.stretched(WIDTH, lines)),
                                canvas.names(axis, curve.quantity()),
                                curve.thresholds().stream().flatMap(this::threshold))
                        .flatMap(parts -> parts));
    }

    private Stream<Element> threshold(Threshold threshold) {
        double share = axis.share(threshold.value());
        return Stream.of(canvas.across("threshold", share), canvas.words("threshold", 1, share, 4, threshold.words()));
    }

    private Stream<Element> line(int number) {
        Line line = curve.lines().get(number);
        boolean isAlone = curve.lines().size() == 1;
        return line.pieces().stream()
                .filter(piece -> !piece.isEmpty())
                .map(this::necessary)
                .flatMap(piece -> isAlone
                        ? Stream.of(path("area", closed(piece)), path("line line-1", joined(piece)))
                        : Stream.of(path("line line-" + (number + 1), joined(piece))));
    }

    private static Element path(String style, String way) {
        return Element.of("path").styled(style).with("d", way);
    }

    private String closed(List<Place> piece) {
        Place last = piece.get(piece.size() - 1);
        double ground = (1 - axis.share(0)) * HEIGHT;
        return joined(piece) + new Place(last.x(), ground).to("L")
                + new Place(piece.get(0).x(), ground).to("L") + "Z";
    }

    /** A single point becomes a line of no length, of which round ends make a dot. */
    private static String joined(List<Place> piece) {
        StringBuilder way = new StringBuilder(piece.get(0).to("M"));
        (piece.size() == 1 ? piece : piece.subList(1, piece.size())).forEach(place -> way.append(place.to("L")));
        return way.toString();
    }

    /** Without the points in the midst of what is level anyway. */
    private List<Place> necessary(List<Point> piece) {
        List<Place> all = piece.stream()
                .map(point -> new Place(width.share(point.at()) * WIDTH, (1 - axis.share(point.value())) * HEIGHT))
                .toList();
        List<Place> necessary = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            boolean isWithin = index > 0 && index < all.size() - 1;
            if (!isWithin
                    || !all.get(index).isLevelWith(all.get(index - 1))
                    || !all.get(index).isLevelWith(all.get(index + 1))) {
                necessary.add(all.get(index));
            }
        }
        return necessary;
    }

    private record Place(double x, double y) {
        String to(String command) {
            return command + Element.number(x) + " " + Element.number(y);
        }

        boolean isLevelWith(Place other) {
            return Element.number(y).equals(Element.number(other.y));
        }
    }
}
