package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskPosition;
import io.pactodo.domain.task.TaskQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads pages: those of one shape with one statement. */
final class Listing {
    private static final int FIRST_TASK_COLUMN = 4;

    private Listing() {}

    static List<TaskPage> list(Connection connection, List<TaskQuery> queries) throws SQLException {
        Map<ListShape, List<Integer>> shapes = new LinkedHashMap<>();
        for (int number = 0; number < queries.size(); number++) {
            shapes.computeIfAbsent(ListShape.of(queries.get(number)), shape -> new ArrayList<>())
                    .add(number);
        }
        TaskPage[] pages = new TaskPage[queries.size()];
        for (Map.Entry<ListShape, List<Integer>> alike : shapes.entrySet()) {
            List<Integer> numbers = alike.getValue();
            List<TaskPage> answers = pages(
                    connection,
                    alike.getKey(),
                    numbers.stream().map(queries::get).toList());
            for (int index = 0; index < answers.size(); index++) {
                pages[numbers.get(index)] = answers.get(index);
            }
        }
        return List.of(pages);
    }

    private static List<TaskPage> pages(Connection connection, ListShape shape, List<TaskQuery> queries)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(shape.sql())) {
            bind(new ArrayParameters(connection, statement), shape, queries);
            List<PageInTheMaking> pages = queries.stream()
                    .map(query -> new PageInTheMaking(query.limit()))
                    .toList();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pages.get(rows.getInt(1) - 1).take(rows, shape);
                }
            }
            return pages.stream().map(PageInTheMaking::page).toList();
        }
    }

    /** Binds what {@link ListShape#parameters} names, in the same sequence. */
    private static void bind(ArrayParameters parameters, ListShape shape, List<TaskQuery> queries) throws SQLException {
        parameters.add("text", queries, query -> query.workspace().value());
        parameters.add("int8", queries, query -> Integer.toString(query.limit() + 1));
        if (shape.continued()) {
            parameters.add(
                    shape.sortType(), queries, query -> SqlText.of(after(query).key()));
            parameters.add("uuid", queries, query -> after(query).id().toString());
        }
        for (ListTerm term : shape.terms()) {
            parameters.add(
                    term.type(), queries, query -> term.valueOf(query.filter()).orElseThrow());
        }
    }

    private static TaskPosition after(TaskQuery query) {
        return query.after().orElseThrow();
    }

    /** Gathers the rows of one page, of which there is one more than its limit when others follow. */
    private static final class PageInTheMaking {
        private final int limit;
        private final List<Task> items = new ArrayList<>();
        private Revision revision = Revision.ZERO;
        private Optional<TaskPosition> last = Optional.empty();
        private boolean more;

        PageInTheMaking(int limit) {
            this.limit = limit;
        }

        void take(ResultSet row, ListShape shape) throws SQLException {
            revision = new Revision(row.getLong(2));
            if (items.size() == limit) {
                more = true;
            } else if (row.getString(FIRST_TASK_COLUMN) != null) {
                Task task = TaskRow.read(row, FIRST_TASK_COLUMN);
                items.add(task);
                if (items.size() == limit) {
                    last = Optional.of(new TaskPosition(shape.sortKey(row, 3), task.id()));
                }
            }
        }

        TaskPage page() {
            return new TaskPage(items, more ? last : Optional.empty(), revision);
        }
    }
}
