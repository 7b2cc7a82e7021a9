package io.pactodo.adapter.report.document;

import java.util.Arrays;
import java.util.List;

/**
 * Rows under titles.
 *
 * @param columns the titles
 * @param rows as many cells in each as there are columns
 */
public record Table(List<Column> columns, List<List<Cell>> rows) implements Block {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of " + row.size() + " cells does not fit under " + columns.size() + " columns.");
            }
        }
    }

    /**
     * What stands below each other.
     *
     * @param title its title
     * @param isFigures whether they are numbers, which stand flush right
     */
    public record Column(String title, boolean isFigures) {
        public static Column words(String title) {
            return new Column(title, false);
        }

        public static Column figures(String title) {
            return new Column(title, true);
        }
    }

    /** What stands in one place. */
    public record Cell(Tone tone, String text) {
        public static Cell of(String text) {
            return new Cell(Tone.PLAIN, text);
        }
    }

    /** A row in which nothing is judged. */
    public static List<Cell> row(String... texts) {
        return Arrays.stream(texts).map(Cell::of).toList();
    }

    @Override
    public <R> R fold(Kinds<R> kinds) {
        return kinds.table(this);
    }
}
