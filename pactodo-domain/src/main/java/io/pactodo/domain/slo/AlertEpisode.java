package io.pactodo.domain.slo;

import java.util.Optional;

/**
 * Something that somebody was told of, from its beginning to its end.
 *
 * @param name of its rule: {@code PacToDoBudgetBurnsFast}
 * @param severity how loudly: {@code page}, {@code ticket}, {@code warning}
 * @param slo the name of the objective that it is about; empty when it is about none
 * @param span when, cut off at the ends of the history
 * @param isOpen whether it still went on when the history ended
 * @since 0.1.0
 */
public record AlertEpisode(String name, String severity, Optional<String> slo, Span span, boolean isOpen) {}
