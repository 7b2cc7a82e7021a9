package io.pactodo.adapter.report.slo;

import io.pactodo.adapter.report.document.Block;
import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Marks;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Table;
import io.pactodo.adapter.report.document.Table.Cell;
import io.pactodo.adapter.report.document.Table.Column;
import io.pactodo.adapter.report.document.Timeline;
import io.pactodo.adapter.report.document.Timeline.Lane;
import io.pactodo.adapter.report.document.Timeline.State;
import io.pactodo.adapter.report.document.Tone;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of what somebody was told. */
final class AlertsChapter {
    /** More make a page that nobody reads; the whole list is in the JSON. */
    private static final int MOST = 50;

    private static final List<Column> COLUMNS = List.of(
            Column.words("Alert"),
            Column.words("Severity"),
            Column.words("Objective"),
            Column.words("From, in UTC"),
            Column.words("To, in UTC"),
            Column.figures("For"));

    private final Judgement judgement;

    AlertsChapter(Judgement judgement) {
        this.judgement = judgement;
    }

    Chapter chapter() {
        return new Chapter(
                "Alerts",
                judgement
                        .history()
                        .alerts()
                        .value()
                        .map(this::alerts)
                        .orElseGet(() -> List.of(new Prose("Nothing is known of alerts."))));
    }

    private List<Block> alerts(List<AlertEpisode> alerts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose(sentence(alerts)));
        if (!alerts.isEmpty() || !away().isEmpty()) {
            blocks.add(timeline(alerts));
        }
        if (!alerts.isEmpty()) {
            blocks.add(new Table(
                    COLUMNS, alerts.stream().limit(MOST).map(this::row).toList()));
        }
        if (alerts.size() > MOST) {
            blocks.add(new Prose("These are the first " + MOST + " of " + alerts.size() + "; --format json has all."));
        }
        return blocks;
    }

    private static String sentence(List<AlertEpisode> alerts) {
        long pages = alerts.stream().filter(AlertsChapter::isPage).count();
        return alerts.isEmpty()
                ? "Nobody was told of anything."
                : InWords.number(alerts.size(), "alert", "alerts") + ", " + (pages == 0 ? "none" : pages)
                        + " of them to wake somebody up.";
    }

    /** Whether it wakes somebody up. */
    static boolean isPage(AlertEpisode alert) {
        return alert.severity().equals("page");
    }

    private Timeline timeline(List<AlertEpisode> alerts) {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(service());
        Map<String, List<AlertEpisode>> byRule = alerts.stream()
                .collect(Collectors.groupingBy(AlertsChapter::rule, LinkedHashMap::new, Collectors.toList()));
        byRule.forEach((rule, episodes) -> lanes.add(lane(rule, episodes)));
        return new Timeline(
                "What happened when",
                "When the service could be reached"
                        + (alerts.isEmpty() ? "." : ", and of what somebody was told meanwhile."),
                judgement.shown(),
                lanes,
                Marks.NONE);
    }

    /** Up where something was known of it, and it is not known to have been away. */
    private Lane service() {
        Stream<State> seen =
                judgement.seen().stream().map(span -> new State(span, Tone.GOOD, "measured, " + InWords.span(span)));
        Stream<State> away = away().stream().map(span -> new State(span, Tone.BAD, "away, " + InWords.span(span)));
        return new Lane(
                judgement.service() + ": there, or away",
                Stream.concat(seen, away).toList());
    }

    private List<Span> away() {
        return judgement.history().away().value().orElse(List.of());
    }

    private static Lane lane(String rule, List<AlertEpisode> episodes) {
        return new Lane(
                rule + " · " + InWords.number(episodes.size(), "time", "times"),
                episodes.stream()
                        .map(alert -> new State(
                                alert.span(), isPage(alert) ? Tone.BAD : Tone.WATCH, InWords.span(alert.span())))
                        .toList());
    }

    private static String rule(AlertEpisode alert) {
        return alert.name() + " · " + alert.severity()
                + alert.slo().map(slo -> " · " + slo).orElse("");
    }

    private List<Cell> row(AlertEpisode alert) {
        boolean isOlder = alert.span().from().equals(judgement.history().span().from());
        return Table.row(
                alert.name(),
                alert.severity(),
                alert.slo().orElse(InWords.NONE),
                InWords.second(alert.span().from()) + (isOlder ? " or before" : ""),
                alert.isOpen() ? "still open" : InWords.second(alert.span().to()),
                InWords.time(alert.span().length()));
    }
}
