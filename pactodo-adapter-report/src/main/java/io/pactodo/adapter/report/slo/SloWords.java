package io.pactodo.adapter.report.slo;

import io.pactodo.adapter.report.document.InWords;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Verdict;
import io.pactodo.domain.slo.Window;
import java.time.Duration;
import java.util.Locale;

/** How what was promised and what was seen of it is said. */
final class SloWords {
    /** Where there is nothing to say. */
    static final String NONE = "–";

    private SloWords() {}

    /** How much of something that is counted in that unit: {@code 43 min 12 s} of time, {@code 1,234} requests. */
    static String amount(ServiceLevelObjective.Unit unit, double amount) {
        return unit == ServiceLevelObjective.Unit.SECONDS
                ? InWords.time(Duration.ofMillis(Math.round(amount * 1_000)))
                : InWords.count(amount);
    }

    /** What the events of an objective are. */
    static String events(ServiceLevelObjective.Unit unit) {
        return switch (unit) {
            case SECONDS -> "of the time";
            case REQUESTS -> "of the requests";
            case INCIDENTS -> "of the incidents";
        };
    }

    /** The share that was good, or that there was nothing that could have been. */
    static String achieved(Compliance measured, ServiceLevelObjective promised) {
        return measured.total() == 0
                ? NONE
                : InWords.achieved(measured.goodShare(), promised.objective().target());
    }

    /** {@code 2026-11-01 14:00 to 2026-11-23 14:35}; the day is not said twice. */
    static String span(Span span) {
        String from = InWords.minute(span.from());
        String to = InWords.minute(span.to());
        return from + " to " + (to.startsWith(from.substring(0, 10)) ? to.substring(11) : to);
    }

    /** {@code 30 d}; a day that does not begin at midnight is 24 hours. */
    static String length(Window window) {
        return window.length().equals(Duration.ofDays(1)) ? "24 h" : InWords.time(window.length());
    }

    static String source(Source source) {
        return source instanceof Source.Prometheus prometheus
                ? "Prometheus at " + prometheus.address()
                : "the counters of one process";
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case KEPT -> "kept";
            case AT_RISK -> "at risk";
            case BROKEN -> "broken";
            case UNKNOWN -> "not known";
        };
    }

    /** A name of the objectives' files as a title: {@code Incident response}. */
    static String title(String name) {
        String words = name.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** So many of something. */
    static String number(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
