package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pactodo.domain.task.DueBound;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.SearchText;
import io.pactodo.domain.task.SortKey;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskFilter.Parentage;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskPosition;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskSort;
import io.pactodo.domain.task.WorkspaceId;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CursorsTest {
    private static final TaskQuery QUERY = TaskQuery.in(WorkspaceId.DEFAULT);
    private static final TaskId ID = new TaskId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));

    static Stream<TaskPosition> positions() {
        return Stream.of(
                        new SortKey.OfNumber(new BigDecimal("-1000000000000000000000000000000")),
                        new SortKey.OfNumber(new BigDecimal("0." + "1".repeat(200))),
                        new SortKey.OfInstant(Instant.parse("2026-03-29T01:00:00.123456Z")),
                        new SortKey.OfInstant(Instant.parse("0000-12-31T10:00:00Z")),
                        new SortKey.OfInstant(TaskSort.AFTER_ALL_DUE_TIMES),
                        new SortKey.OfText("buy \uD83E\uDD5B & \"müsli\""),
                        new SortKey.OfText("\uD83D\uDE00".repeat(500)))
                .map(key -> new TaskPosition(key, ID));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void everyPlaceComesBackAsItWas(TaskPosition position) {
        TaskQuery query = QUERY.withSort(sortFor(position.key()));
        String cursor = Cursors.write(query, position);
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursors.read(query, cursor)).isEqualTo(position);
        assertThat(Cursors.read(query.withLimit(7), cursor))
                .as("with another limit")
                .isEqualTo(position);
    }

    @Test
    void theTextOfACursorIsTheSameOnEveryMachine() {
        TaskQuery query = QUERY.withFilter(filter(Set.of(Status.OPEN, Status.DONE), "home", "shop", "now"));
        assertThat(Cursors.write(query, new TaskPosition(new SortKey.OfNumber(new BigDecimal("1.5")), ID)))
                .isEqualTo("_W_Zeolj3F4BiQpdrJZ3S7zOswIJmoBXMS415YtftA");
    }

    @Test
    void whatIsCutOrAlteredAnywhereIsRefused() {
        String cursor = Cursors.write(QUERY, new TaskPosition(new SortKey.OfNumber(BigDecimal.ONE), ID));
        for (int length = 0; length < cursor.length(); length++) {
            assertThat(refusal(QUERY, cursor.substring(0, length))).isEqualTo("invalid_cursor");
        }
        for (int index = 0; index < cursor.length(); index++) {
            for (char other : new char[] {'A', 'B', 'z', '_', '+', '/', '=', ' ', 'é'}) {
                String altered = cursor.substring(0, index) + other + cursor.substring(index + 1);
                if (!altered.equals(cursor)) {
                    assertThat(refusal(QUERY, altered)).as(altered).isEqualTo("invalid_cursor");
                }
            }
        }
        assertThat(refusal(QUERY, cursor + "=")).isEqualTo("invalid_cursor");
        assertThat(refusal(QUERY, cursor + cursor)).isEqualTo("invalid_cursor");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor = Cursors.write(QUERY, new TaskPosition(new SortKey.OfNumber(BigDecimal.ONE), ID));
        Collection<TaskQuery> others = others();
        others.forEach(other -> assertThat(refusal(other, cursor)).isEqualTo("cursor_of_another_query"));
        Set<Long> fingerprints = new HashSet<>();
        others.forEach(other -> fingerprints.add(QueryFingerprint.of(other)));
        assertThat(fingerprints).as("all different from each other").hasSameSizeAs(others);
    }

    @ParameterizedTest
    @EnumSource(TaskSort.Field.class)
    void aForgedKeyOfASoundCursorIsRefused(TaskSort.Field field) {
        TaskQuery query = QUERY.withSort(new TaskSort(field, TaskSort.Direction.ASCENDING));
        assertThat(refusal(query, forged(query, new byte[] {(byte) 0xFF}))).isEqualTo("invalid_cursor");
        assertThat(refusal(query, forged(query, "a\0b".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("invalid_cursor");
    }

    @Test
    void forgedKeysBeyondWhatAStoreHoldsAreRefused() {
        TaskQuery byDue = QUERY.withSort(new TaskSort(TaskSort.Field.DUE, TaskSort.Direction.ASCENDING));
        for (String key : List.of("1e1000000000", "1".repeat(32), "", "NaN")) {
            assertThat(refusal(QUERY, forged(QUERY, key.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo("invalid_cursor");
        }
        for (String key : List.of("+1000000000-01-01T00:00:00Z", "-0002-01-01T00:00:00Z", "")) {
            assertThat(refusal(byDue, forged(byDue, key.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo("invalid_cursor");
        }
    }

    private static List<TaskQuery> others() {
        TaskFilter all = TaskFilter.ALL;
        Optional<DueBound> day = Optional.of(new DueBound.OnDay(LocalDate.parse("2026-01-01")));
        Optional<DueBound> instant = Optional.of(new DueBound.AtInstant(Instant.parse("2026-01-01T00:00:00Z")));
        List<TaskFilter> filters = List.of(
                filter(Set.of(Status.OPEN)),
                filter(Set.of(Status.DONE)),
                filter(Set.of(Status.OPEN, Status.DONE)),
                filter(Set.of(), "a", "b"),
                filter(Set.of(), "a1:b"),
                filter(Set.of(), "ab"),
                new TaskFilter(
                        all.statuses(), all.tags(), day, all.dueTo(), all.updatedSince(), all.text(), all.deleted()),
                new TaskFilter(
                        all.statuses(),
                        all.tags(),
                        instant,
                        all.dueTo(),
                        all.updatedSince(),
                        all.text(),
                        all.deleted()),
                new TaskFilter(
                        all.statuses(), all.tags(), all.dueFrom(), day, all.updatedSince(), all.text(), all.deleted()),
                new TaskFilter(
                        all.statuses(),
                        all.tags(),
                        all.dueFrom(),
                        all.dueTo(),
                        Optional.of(Instant.EPOCH),
                        all.text(),
                        all.deleted()),
                new TaskFilter(
                        all.statuses(),
                        all.tags(),
                        all.dueFrom(),
                        all.dueTo(),
                        all.updatedSince(),
                        Optional.of(new SearchText("a")),
                        all.deleted()),
                new TaskFilter(
                        all.statuses(),
                        all.tags(),
                        all.dueFrom(),
                        all.dueTo(),
                        all.updatedSince(),
                        all.text(),
                        Deletion.ONLY),
                all.withList(ListId.INBOX),
                all.withList(new ListId(new UUID(1, 1))),
                all.withParent(new Parentage.OfNone()),
                all.withParent(new Parentage.Of(new TaskId(new UUID(1, 1)))),
                all.withList(ListId.INBOX).withParent(new Parentage.OfNone()));
        TaskSort byTitle = new TaskSort(TaskSort.Field.TITLE, TaskSort.Direction.ASCENDING);
        TaskSort descending = new TaskSort(TaskSort.Field.ORDER, TaskSort.Direction.DESCENDING);
        return Stream.concat(
                        filters.stream().map(QUERY::withFilter),
                        Stream.of(
                                QUERY.withSort(byTitle),
                                QUERY.withSort(descending),
                                TaskQuery.in(new WorkspaceId("other"))))
                .toList();
    }

    private static TaskFilter filter(Set<Status> statuses, String... tags) {
        TaskFilter all = TaskFilter.ALL;
        Set<Tag> words = new HashSet<>();
        Arrays.stream(tags).map(Tag::new).forEach(words::add);
        return new TaskFilter(
                statuses, words, all.dueFrom(), all.dueTo(), all.updatedSince(), all.text(), all.deleted());
    }

    private static TaskSort sortFor(SortKey key) {
        TaskSort.Field field = key instanceof SortKey.OfNumber
                ? TaskSort.Field.ORDER
                : key instanceof SortKey.OfInstant ? TaskSort.Field.DUE : TaskSort.Field.TITLE;
        return new TaskSort(field, TaskSort.Direction.DESCENDING);
    }

    /** A cursor with a right checksum and any bytes for its key. */
    private static String forged(TaskQuery query, byte[] key) {
        ByteBuffer bytes = ByteBuffer.allocate(28 + key.length)
                .putLong(QueryFingerprint.of(query))
                .putLong(1)
                .putLong(2)
                .put(key);
        CRC32 checksum = new CRC32();
        checksum.update(bytes.array(), 0, bytes.position());
        bytes.putInt((int) checksum.getValue());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static String refusal(TaskQuery query, String cursor) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> Cursors.read(query, cursor));
        assertThat(problem).as(cursor).isNotNull();
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CURSOR);
        return problem.errors().get(0).code();
    }
}
