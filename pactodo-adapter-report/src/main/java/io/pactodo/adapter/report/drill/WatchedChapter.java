package io.pactodo.adapter.report.drill;

import io.pactodo.adapter.report.document.Block;
import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Marks;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Timeline;
import io.pactodo.adapter.report.document.Timeline.Lane;
import io.pactodo.adapter.report.document.Timeline.State;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.drill.DrillRecord;
import io.pactodo.domain.drill.Milestone;
import io.pactodo.domain.drill.Watched.Reading;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What those who watch saw, and of what they told. */
final class WatchedChapter {
    private final DrillRecord record;
    private final Marks marks;

    WatchedChapter(DrillRecord record, Marks marks) {
        this.record = record;
        this.marks = marks;
    }

    Chapter chapter() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose(
                "Whether PacToDo could be scraped, whether a client's question from outside was answered, which"
                        + " alerts fired, and how long there was an incident." + others()));
        blocks.add(new Timeline(
                "What was seen",
                "A lane each for scrapes, for questions from outside, for alerts and for the incident.",
                record.span(),
                lanes(),
                marks));
        return new Chapter("What was seen", blocks);
    }

    private String others() {
        String names = alerts().stream()
                .map(AlertEpisode::name)
                .filter(name -> !name.equals(record.scenario().alert()))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " Beside the alert that was expected, these fired: " + names + ".";
    }

    private List<AlertEpisode> alerts() {
        return record.watched().alerts().value().orElse(List.of());
    }

    private List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(new Lane("scraped", states(record.watched().up(), "scraped", "not scraped")));
        lanes.add(new Lane("answers", states(record.watched().probe(), "answers", "does not answer")));
        Map<String, List<AlertEpisode>> byName = alerts().stream()
                .collect(Collectors.groupingBy(AlertEpisode::name, LinkedHashMap::new, Collectors.toList()));
        byName.forEach((name, episodes) -> lanes.add(new Lane(
                name, episodes.stream().flatMap(episode -> state(name, episode)).toList())));
        lanes.add(new Lane("incident", incident()));
        return lanes;
    }

    private Stream<State> state(String name, AlertEpisode episode) {
        return cut(episode.span().from(), episode.span().to()).stream()
                .map(span -> new State(
                        span,
                        name.equals(record.scenario().alert()) ? Tone.BAD : Tone.WATCH,
                        name + " fires from " + InWords.clock(span.from())));
    }

    private List<State> incident() {
        return record.timeline().at(Milestone.OPENED).stream()
                .flatMap(
                        opened -> cut(
                                opened,
                                record.timeline()
                                        .at(Milestone.OVER)
                                        .orElse(record.span().to()))
                                .stream())
                .map(span -> new State(span, Tone.BAD, "open from " + InWords.clock(span.from())))
                .toList();
    }

    /** Each value holds until the next one. */
    private List<State> states(Figure<List<Reading>> figure, String good, String bad) {
        List<Reading> readings = figure.value().orElse(List.of());
        List<State> states = new ArrayList<>();
        for (int begin = 0; begin < readings.size(); ) {
            int end = begin;
            while (end < readings.size()
                    && Double.compare(
                                    readings.get(end).value(),
                                    readings.get(begin).value())
                            == 0) {
                end++;
            }
            boolean isGood = readings.get(begin).value() > 0;
            Instant to = end < readings.size()
                    ? readings.get(end).at()
                    : record.span().to();
            cut(readings.get(begin).at(), to)
                    .forEach(span -> states.add(new State(
                            span,
                            isGood ? Tone.GOOD : Tone.BAD,
                            (isGood ? good : bad) + " from " + InWords.clock(span.from()))));
            begin = end;
        }
        return states;
    }

    /** What of it lies within the drill. */
    private List<Span> cut(Instant from, Instant to) {
        Instant begin = from.isBefore(record.span().from()) ? record.span().from() : from;
        Instant end = to.isAfter(record.span().to()) ? record.span().to() : to;
        return begin.isBefore(end) ? List.of(new Span(begin, end)) : List.of();
    }
}
