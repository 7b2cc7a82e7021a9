package io.pactodo.adapter.report.slo;

import io.pactodo.adapter.report.document.InWords;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Verdict;
import io.pactodo.domain.slo.Window;
import java.time.Duration;
import java.util.Locale;

/** How what was promised and what was seen of it is said. */
final class SloWords {
    private SloWords() {}

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
                ? InWords.NONE
                : InWords.achieved(measured.goodShare(), promised.objective().target());
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
}
