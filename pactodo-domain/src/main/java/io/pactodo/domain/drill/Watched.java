package io.pactodo.domain.drill;

import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Figure;
import java.time.Instant;
import java.util.List;

/**
 * What those who watch had to say of the time of a drill.
 *
 * @param up whether PacToDo was scraped: 1 if it was, 0 if it could not be
 * @param probe whether a client's question from outside was answered, in the same way
 * @param alerts which alerts fired meanwhile, the earliest first
 * @since 0.1.0
 */
public record Watched(Figure<List<Reading>> up, Figure<List<Reading>> probe, Figure<List<AlertEpisode>> alerts) {
    /**
     * A value at an instant.
     *
     * @param at when it was taken
     * @param value 1 when it was so, and 0 when not
     */
    public record Reading(Instant at, double value) {}
}
