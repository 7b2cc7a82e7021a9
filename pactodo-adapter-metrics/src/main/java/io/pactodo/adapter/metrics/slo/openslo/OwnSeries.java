package io.pactodo.adapter.metrics.slo.openslo;

import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks whether what is read of PacToDo itself is called as it is there: rules and panels take the prefix of its metrics from
 * the Service, and objectives write it out.
 */
record OwnSeries(Measuring measuring) {
    private static final Pattern OF_REQUESTS =
            Pattern.compile("(?:.*_)?(http_request_(?:total|duration_seconds_(?:bucket|count|sum)))");

    /** Why one of its series is none; empty when all are. */
    Optional<String> objection(Indicator indicator) {
        return indicator.selectors().flatMap(one -> objection(one).stream()).findFirst();
    }

    private Optional<String> objection(Selector selector) {
        Matcher name = OF_REQUESTS.matcher(selector.metric());
        boolean isOurs = selector.exactly("job").filter(measuring.job()::equals).isPresent();
        if (!isOurs || !name.matches()) {
            return Optional.empty();
        }
        String served = measuring.http(name.group(1)).metric();
        return selector.metric().equals(served)
                ? Optional.empty()
                : Optional.of("reads " + selector.metric() + ", which is " + served
                        + " by the annotation pactodo.io/metrics-prefix of the Service; one of both has to change.");
    }
}
