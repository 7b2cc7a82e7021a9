package io.pactodo.domain.incident;

import java.util.List;
import java.util.Optional;

/**
 * One page of incidents.
 *
 * @param items the incidents, the newest first
 * @param next where the next page begins: below this one; empty when nothing follows
 * @since 0.1.0
 */
public record IncidentPage(List<Incident> items, Optional<IncidentId> next) {
    /** Copies the list. */
    public IncidentPage {
        items = List.copyOf(items);
    }

    /**
     * {@return the page that answers a query}
     *
     * @param query which, and where the page begins
     * @param newestFirst all incidents that there are
     */
    public static IncidentPage of(IncidentQuery query, List<Incident> newestFirst) {
        List<Incident> following = newestFirst.stream()
                .filter(query::admits)
                .limit(query.limit() + 1L)
                .toList();
        if (following.size() <= query.limit()) {
            return new IncidentPage(following, Optional.empty());
        }
        List<Incident> items = following.subList(0, query.limit());
        return new IncidentPage(items, Optional.of(items.get(items.size() - 1).id()));
    }
}
