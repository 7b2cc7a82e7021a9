package io.pactodo.domain.task;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;

/**
 * What a task is sorted by, read off its state. Keys of one {@link TaskSort.Field} are of one kind, and only those are
 * compared.
 *
 * @since 0.1.0
 */
public sealed interface SortKey extends Comparable<SortKey> {
    /**
     * A number: an order, or the rank of a priority.
     *
     * @param value lesser ones come first
     */
    record OfNumber(BigDecimal value) implements SortKey {
        @Override
        public int compareTo(SortKey other) {
            return value.compareTo(((OfNumber) other).value);
        }
    }

    /**
     * An instant.
     *
     * @param value earlier ones come first
     */
    record OfInstant(Instant value) implements SortKey {
        @Override
        public int compareTo(SortKey other) {
            return value.compareTo(((OfInstant) other).value);
        }
    }

    /**
     * A text, compared code point by code point, which is also the order of its bytes in UTF-8.
     *
     * @param value in lower case, where it is a title's
     */
    record OfText(String value) implements SortKey {
        @Override
        public int compareTo(SortKey other) {
            return Arrays.compare(
                    value.codePoints().toArray(),
                    ((OfText) other).value.codePoints().toArray());
        }
    }
}
