package io.pactodo.adapter.metrics.slo.openslo;

import io.pactodo.adapter.metrics.slo.catalogue.Named;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.catalogue.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks whether the objectives are there that rules and panels name.
 *
 * @param promises all objectives, by their names
 */
record NamedObjectives(Map<String, Promise> promises) {
    NamedObjectives {
        promises = Map.copyOf(promises);
    }

    /** A plain line for each that is missing, or of another kind than its readers draw. */
    List<String> mistakes() {
        return Stream.concat(Arrays.stream(Named.values()).flatMap(name -> missing(name).stream()), unbound().stream())
                .toList();
    }

    private Optional<String> missing(Named name) {
        return promises.containsKey(name.slo())
                ? Optional.empty()
                : Optional.of("There is no SLO with the name " + name.slo() + ", and " + name.readers()
                        + " look for it; there is " + Wording.oneOf(List.copyOf(new TreeSet<>(promises.keySet())))
                        + ". Keep the name, and change the displayName.");
    }

    private Optional<String> unbound() {
        return Optional.ofNullable(promises.get(Named.LATENCY.slo()))
                .filter(promise -> promise.bound().isEmpty())
                .map(promise ->
                        "The SLO " + promise.name() + " has to be told by a bucket's bound, le in the query of what is"
                                + " good, and " + Named.LATENCY.readers() + " draw it.");
    }
}
