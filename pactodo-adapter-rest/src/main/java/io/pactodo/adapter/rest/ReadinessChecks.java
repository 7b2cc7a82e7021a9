package io.pactodo.adapter.rest;

import io.pactodo.application.Readiness;
import java.util.List;

/**
 * What has to be ready before requests can be served.
 *
 * @param all each of it
 */
record ReadinessChecks(List<Readiness> all) {
    ReadinessChecks {
        all = List.copyOf(all);
    }
}
