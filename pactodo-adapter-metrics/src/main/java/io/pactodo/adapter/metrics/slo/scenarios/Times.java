package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Times since the beginning of a scenario. */
final class Times {
    private static final Pattern PART = Pattern.compile("[0-9]+[a-z]+");

    private Times() {}

    /** Of {@code 2m30s}, 150. */
    static long seconds(String time) {
        return PART.matcher(time)
                .results()
                .map(MatchResult::group)
                .mapToLong(part -> Durations.parse(part).orElseThrow().toSeconds())
                .sum();
    }
}
