package io.pactodo.adapter.report.writing;

import io.pactodo.adapter.report.document.Timeline;
import io.pactodo.adapter.report.document.Timeline.Lane;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws states over time as lanes, each under its name. */
final class TimelineDrawing {
    private static final int LANE = 36;
    private static final double THICK = 14.0 / LANE;

    private final Timeline timeline;
    private final Canvas canvas;

    private TimelineDrawing(Timeline timeline) {
        this.timeline = timeline;
        this.canvas = new Canvas(timeline.period(), LANE * timeline.lanes().size(), timeline.marks());
    }

    static Element of(Timeline timeline) {
        return new TimelineDrawing(timeline).draw();
    }

    private Element draw() {
        return canvas.drawing(
                timeline.title(),
                timeline.words(),
                IntStream.range(0, timeline.lanes().size()).boxed().flatMap(this::lane));
    }

    private Stream<Element> lane(int number) {
        Lane lane = timeline.lanes().get(number);
        double part = 1.0 / timeline.lanes().size();
        double bottom = 1 - (number + 1) * part;
        double top = bottom + THICK * part;
        Element ground = canvas.block("state none", timeline.period(), bottom, top, lane.name());
        Element name = canvas.words("lane", 0, top, 5, lane.name());
        return Stream.concat(
                Stream.of(ground, name),
                lane.states().stream()
                        .map(state -> canvas.block(
                                "state " + state.tone().style(), state.when(), bottom, top, state.words())));
    }
}
