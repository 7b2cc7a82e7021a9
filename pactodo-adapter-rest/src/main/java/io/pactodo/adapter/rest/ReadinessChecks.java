package io.pactodo.adapter.rest;

import io.pactodo.application.Readiness;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be ready before requests can be served.
 *
 * @param all each of it
 */
record ReadinessChecks(List<Readiness> all) {
    private static final Logger LOG = LoggerFactory.getLogger(ReadinessChecks.class);

    ReadinessChecks {
        all = List.copyOf(all);
    }

    /** Whatever stands in the way now. */
    List<String> obstacles() {
        return all.stream()
                .map(ReadinessChecks::obstacle)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> obstacle(Readiness check) {
        try {
            return check.obstacle();
        } catch (RuntimeException failure) {
            LOG.error("A part could not be asked whether it is ready.", failure);
            return Optional.of("A part could not be checked: the log says why.");
        }
    }
}
