package io.pactodo.domain.task;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;

/**
 * In which sequence tasks are listed. Tasks alike in the field follow each other by id, in the same direction, so that
 * the sequence is total and one direction is the other read backwards.
 *
 * @param field what they are sorted by
 * @param direction which end comes first
 * @since 0.1.0
 */
public record TaskSort(Field field, Direction direction) {
    /** By order, from the first to the last: the sequence that the client made. */
    public static final TaskSort DEFAULT = new TaskSort(Field.ORDER, Direction.ASCENDING);

    /** Which end comes first. */
    public enum Direction {
        /** The least first. */
        ASCENDING,
        /** The greatest first. */
        DESCENDING
    }

    /** What tasks can be sorted by. */
    public enum Field {
        /** The order that clients set. */
        ORDER {
            @Override
            public SortKey keyOf(Task task) {
                return new SortKey.OfNumber(task.order().value());
            }
        },
        /** The due time by {@link CalendarTime#sortKey()}; a task without one is later than all. */
        DUE {
            @Override
            public SortKey keyOf(Task task) {
                return new SortKey.OfInstant(
                        task.content().due().map(CalendarTime::sortKey).orElse(AFTER_ALL_DUE_TIMES));
            }
        },
        /** The priority, the highest least; a task without one is after the lowest. */
        PRIORITY {
            @Override
            public SortKey keyOf(Task task) {
                return new SortKey.OfNumber(
                        BigDecimal.valueOf(task.content().priority().rank()));
            }
        },
        /** When the task was added. */
        CREATED_AT {
            @Override
            public SortKey keyOf(Task task) {
                return new SortKey.OfInstant(task.createdAt());
            }
        },
        /** When the task was last written. */
        UPDATED_AT {
            @Override
            public SortKey keyOf(Task task) {
                return new SortKey.OfInstant(task.updatedAt());
            }
        },
        /** The title in lower case, code point by code point. */
        TITLE {
            @Override
            public SortKey keyOf(Task task) {
                return new SortKey.OfText(task.content().title().sortKey());
            }
        };

        /**
         * {@return what that task is sorted by}
         *
         * @param task whatever it has
         */
        public abstract SortKey keyOf(Task task);
    }

    /** What a task without a due time is sorted by: later than any instant that a due time can mean. */
    public static final Instant AFTER_ALL_DUE_TIMES = Instant.parse("+10001-01-01T00:00:00Z");

    /** {@return a comparison of positions in this sequence} */
    public Comparator<TaskPosition> positions() {
        Comparator<TaskPosition> ascending =
                Comparator.comparing(TaskPosition::key).thenComparing(TaskPosition::id);
        return direction == Direction.ASCENDING ? ascending : ascending.reversed();
    }

    /**
     * {@return where that task stands in this sequence}
     *
     * @param task whatever it has
     */
    public TaskPosition positionOf(Task task) {
        return new TaskPosition(field.keyOf(task), task.id());
    }
}
