package io.pactodo.domain.slo;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that somebody was told of and that still goes on.
 *
 * @param name of its rule: {@code PacToDoBudgetBurnsFast}
 * @param severity how loudly: {@code page}, {@code ticket}, {@code warning}
 * @param slo the name of the objective that it is about; empty when it is about none
 * @param since when it began to be so
 * @param summary a sentence for people; may be empty
 * @param runbook where it is written what to do: an address, or a path in the project; empty when nobody said
 * @since 0.1.0
 */
public record OpenAlert(
        String name, String severity, Optional<String> slo, Instant since, String summary, Optional<String> runbook) {}
