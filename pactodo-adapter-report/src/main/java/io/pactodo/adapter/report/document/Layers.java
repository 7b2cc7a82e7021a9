package io.pactodo.adapter.report.document;

import io.pactodo.adapter.report.document.Curve.Point;
import io.pactodo.domain.slo.Span;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What something consisted of over a time, such as requests of good and bad ones: layers upon layers.
 *
 * @param title of what
 * @param words what can be seen in it, for those who see it and for those who do not
 * @param period the whole width
 * @param quantity what the values are
 * @param layers the lowest first; each has values of the same instants
 * @param marks moments to see in it
 */
public record Layers(String title, String words, Span period, Quantity quantity, List<Layer> layers, Marks marks)
        implements Block {
    /** @throws IllegalArgumentException when two layers have values of different instants */
    public Layers {
        layers = List.copyOf(layers);
        if (layers.stream().map(Layer::instants).distinct().count() > 1) {
            throw new IllegalArgumentException("Layers lie upon each other only where all have values: of " + title
                    + ", two have those of different instants.");
        }
    }

    /**
     * One part of the whole.
     *
     * @param name which one
     * @param tone how it is meant
     * @param points its own values, not negative, in the order of time
     */
    public record Layer(String name, Tone tone, List<Point> points) {
        public Layer {
            points = List.copyOf(points);
        }

        List<Instant> instants() {
            return points.stream().map(Point::at).toList();
        }
    }

    /** How high each layer reaches, with all that lie below it: as many lists as layers. */
    public List<List<Point>> heights() {
        return IntStream.range(0, layers.size()).mapToObj(this::height).toList();
    }

    private List<Point> height(int layer) {
        return IntStream.range(0, layers.get(layer).points().size())
                .mapToObj(place -> new Point(
                        layers.get(layer).points().get(place).at(),
                        layers.subList(0, layer + 1).stream()
                                .mapToDouble(below -> below.points().get(place).value())
                                .sum()))
                .toList();
    }

    @Override
    public <R> R fold(Kinds<R> kinds) {
        return kinds.layers(this);
    }
}
