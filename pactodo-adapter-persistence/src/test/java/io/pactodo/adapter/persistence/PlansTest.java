package io.pactodo.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskSort;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Asks the database how it would carry out the statements, on tables large enough to care. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlansTest {
    private static final String MANY_TASKS = """
            INSERT INTO task (workspace_id, id, revision, title, notes, status, priority, due_date, tags, place,
                created_at, updated_at, deleted_at, due_key, priority_key, title_key, words, list_id, parent_id)
            SELECT CASE WHEN n % 2 = 0 THEN 'large' ELSE 'small-' || n % 50 END, gen_random_uuid(), n, 'Task ' || n,
                repeat('Something to be said of it. ', 5), 'open', n % 10, date '2026-01-01' + n % 700,
                ARRAY['tag-' || n % 500], n, now() + n * interval '1 s', now() - n * interval '1 s',
                CASE WHEN n % 7 = 0 THEN now() END, timestamptz '2026-01-01' + n % 700 * interval '1 day', n % 10,
                'task ' || n, array_to_tsvector(ARRAY['task', 'number' || n]),
                CASE WHEN n % 3 = 0 THEN md5('list ' || n % 100)::uuid ELSE '00000000-0000-8000-8000-000000000000' END,
                CASE WHEN n % 5 = 0 THEN md5('parent ' || n % 400)::uuid END
            FROM generate_series(1, 20000) AS n
            """;

    private final PostgresSettings database = TestServer.freshDatabase();

    private static final String MANY_RECEIPTS = """
            INSERT INTO receipt (workspace_id, request, fingerprint, answer, written_at)
            SELECT CASE WHEN n % 2 = 0 THEN 'large' ELSE 'small-' || n % 50 END, sha256(n::text::bytea), 'fingerprint',
                'answer', now() - n * interval '1 s'
            FROM generate_series(1, 20000) AS n
            """;

    /** Every tenth is deleted. */
    private static final String MANY_LISTS = """
            INSERT INTO list (workspace_id, id, revision, name, place, created_at, updated_at, deleted_at)
            SELECT CASE WHEN n % 2 = 0 THEN 'large' ELSE 'small-' || n % 50 END, gen_random_uuid(), n, 'List', n, 'epoch', 'epoch',
                CASE WHEN n % 10 < 2 THEN now() - n * interval '1 s' END
            FROM generate_series(1, 5000) AS n
            """;

    @BeforeAll
    void fillTheTables() {
        PostgresStore.open(database).close();
        TestServer.execute(
                database,
                "INSERT INTO workspace (workspace_id) SELECT 'small-' || n FROM generate_series(0, 49) AS n"
                        + " UNION ALL VALUES ('large')");
        TestServer.execute(database, MANY_TASKS);
        TestServer.execute(database, MANY_RECEIPTS);
        TestServer.execute(database, MANY_LISTS);
        TestServer.execute(database, "VACUUM ANALYZE");
    }

    static Stream<ListShape> everySequence() {
        return Arrays.stream(TaskSort.Field.values())
                .flatMap(field ->
                        Arrays.stream(TaskSort.Direction.values()).map(direction -> new TaskSort(field, direction)))
                .flatMap(sort -> Arrays.stream(Deletion.values())
                        .flatMap(deletion -> Stream.of(false, true)
                                .map(continued -> new ListShape(sort, deletion, continued, List.of()))));
    }

    @ParameterizedTest
    @MethodSource("everySequence")
    void aPageIsReadOffTheIndexOfItsSequence(ListShape shape) throws SQLException {
        List<String> plan = plan(shape.sql());
        assertThat(plan)
                .as("the pages of all queries are put in sequence, which is the only sorting there is")
                .filteredOn(line -> line.endsWith("Sort"))
                .containsExactly(plan.get(0));
        assertThat(plan)
                .filteredOn(line -> line.contains(" on task"))
                .isNotEmpty()
                .allMatch(line -> line.contains("Index Scan") && line.contains(index(shape.sort())));
        if (shape.continued()) {
            assertThat(plan)
                    .filteredOn(line -> line.contains("Index Cond"))
                    .allMatch(line -> line.contains("ROW(asked.after_key, asked.after_id)"));
        }
    }

    @Test
    void whatHasChangedIsReadOffTheEndOfItsIndex() throws SQLException {
        List<String> plan = plan(Following.SQL);
        assertThat(plan)
                .as("the pages of all queries are put in sequence, which is the only sorting there is")
                .filteredOn(line -> line.endsWith("Sort"))
                .containsExactly(plan.get(0));
        assertThat(plan)
                .filteredOn(line -> line.contains(" on task"))
                .isNotEmpty()
                .allMatch(line -> line.contains("Index Scan using task_by_revision"));
        assertThat(plan).anyMatch(line -> line.contains("Index Cond") && line.contains("revision > asked.since"));
    }

    @Test
    void whatIsToBePurgedIsReadOffTheBeginningOfItsIndex() throws SQLException {
        assertThat(plan(Purging.DUE))
                .filteredOn(line -> line.contains(" on task"))
                .isNotEmpty()
                .allMatch(line -> line.contains("Scan using task_by_deletion"));
    }

    @ParameterizedTest
    @EnumSource(ListTerm.class)
    void noConditionMakesAPageReadTheWholeTable(ListTerm term) throws SQLException {
        ListShape shape = new ListShape(TaskSort.DEFAULT, Deletion.EXCLUDED, false, List.of(term));
        assertThat(plan(shape.sql())).noneMatch(line -> line.contains("Seq Scan on task"));
    }

    @ParameterizedTest
    @EnumSource(names = {"TAGS", "WORDS"})
    void tagsAndWordsOfALargeWorkspaceAreLookedUp(ListTerm term) throws SQLException {
        ListShape shape = new ListShape(TaskSort.DEFAULT, Deletion.EXCLUDED, false, List.of(term));
        assertThat(plan(shape.sql()))
                .anyMatch(line -> line.contains(term == ListTerm.TAGS ? "task_by_tag" : "task_by_word"));
    }

    @Test
    void listsThatAreToBePurgedAreReadOffTheirIndexAndWhatIsInThemLookedUp() throws SQLException {
        for (String sql : List.of(ListPurging.DUE, ListPurging.PURGE)) {
            assertThat(plan(sql))
                    .noneMatch(line -> line.contains("Seq Scan"))
                    .anyMatch(line -> line.contains("task_by_list"));
        }
        assertThat(plan(ListPurging.DUE)).anyMatch(line -> line.contains("Scan using list_by_deletion"));
        assertThat(plan(ListPurging.PURGE)).anyMatch(line -> line.contains("Scan using list_key"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST", "PARENT"})
    void aListAndThePartsOfATaskAreReadOffTheirIndexInTheirOrder(ListTerm term) throws SQLException {
        ListShape shape = new ListShape(TaskSort.DEFAULT, Deletion.EXCLUDED, true, List.of(term));
        List<String> plan = plan(shape.sql());
        assertThat(plan).filteredOn(line -> line.endsWith("Sort")).containsExactly(plan.get(0));
        assertThat(plan)
                .filteredOn(line -> line.contains(" on task"))
                .isNotEmpty()
                .allMatch(line -> line.contains(
                        "Index Scan using " + (term == ListTerm.LIST ? "task_by_list" : "task_by_parent")));
    }

    @Test
    void whatAWriteLooksAtIsLookedUp() throws SQLException {
        TaskChange.Add added = Samples.adding("Any");
        Task task = added.withOrderIfNone(Order.ORIGIN).committedAt(new Revision(1));
        TaskContent placed =
                task.content().withList(new ListId(task.id().value())).withParent(Optional.of(task.id()));
        WriteShape shape = WriteShape.of(
                List.of(new TaskChange.Replace(task, placed, Samples.NOW), new TaskChange.Delete(task, Samples.NOW)));
        assertThat(shape.checks()).containsExactly(WriteCheck.values());
        assertThat(plan(shape.sql()))
                .noneMatch(line -> line.contains("Seq Scan on task"))
                .anyMatch(line -> line.contains("Scan using task_by_parent"));
        assertThat(WriteShape.of(List.of(added)).checks())
                .as("a plain creation looks at nothing")
                .isEmpty();
    }

    @Test
    void tasksAreFoundByTheirKey() throws SQLException {
        for (String sql : List.of(Finding.ONE, Finding.MANY)) {
            assertThat(plan(sql))
                    .filteredOn(line -> line.contains(" on task"))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("Index Scan using task_key"));
        }
    }

    @Test
    void oldReceiptsAreReadOffTheEndOfTheirIndexAndForgottenByTheirKeys() throws SQLException {
        assertThat(plan(Forgetting.OLDEST))
                .filteredOn(line -> line.contains(" on receipt"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Index Scan using receipt_by_age"));
        assertThat(plan(Forgetting.FORGET))
                .filteredOn(line -> line.contains("Scan") && line.contains(" on receipt"))
                .isNotEmpty()
                .allMatch(line -> line.contains("Index Scan using receipt_key"));
    }

    private static String index(TaskSort sort) {
        return switch (sort.field()) {
            case ORDER -> "task_by_place";
            case DUE -> "task_by_due";
            case PRIORITY -> "task_by_priority";
            case CREATED_AT -> "task_by_creation";
            case UPDATED_AT -> "task_by_update";
            case TITLE -> "task_by_title";
        };
    }

    private List<String> plan(String sql) throws SQLException {
        try (Connection connection = TestServer.connect(database, "preferQueryMode=simple");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN (GENERIC_PLAN, COSTS OFF) " + numbered(sql))) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }

    /** The statement as the database knows it: its parameters are numbered. */
    private static String numbered(String sql) {
        AtomicInteger number = new AtomicInteger();
        return Pattern.compile("[?]").matcher(sql).replaceAll(mark -> "\\$" + number.incrementAndGet());
    }
}
