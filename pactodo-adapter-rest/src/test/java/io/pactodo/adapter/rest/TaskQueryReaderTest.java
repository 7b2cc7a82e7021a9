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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskQueryReaderTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId("home");

    @Test
    void nothingAsksForTheFirstPageOfAll() {
        assertThat(read(null)).isEqualTo(TaskQuery.in(WORKSPACE));
        assertThat(read("")).isEqualTo(TaskQuery.in(WORKSPACE));
        assertThat(read("&")).isEqualTo(TaskQuery.in(WORKSPACE));
    }

    @Test
    void everyParameterIsRead() {
        TaskFilter filter = new TaskFilter(
                Set.of(Status.OPEN, Status.IN_PROGRESS, Status.DONE),
                Set.of(new Tag("at home"), new Tag("a+b"), new Tag("über")),
                Optional.of(new DueBound.OnDay(LocalDate.parse("2026-03-01"))),
                Optional.of(new DueBound.AtInstant(Instant.parse("2026-03-29T01:00:00Z"))),
                Optional.of(Instant.parse("2026-01-01T00:00:00.123456Z")),
                Optional.of(new SearchText("oat milk")),
                Deletion.INCLUDED);
        TaskSort sort = new TaskSort(TaskSort.Field.DUE, TaskSort.Direction.DESCENDING);
        assertThat(read("status=open,in_progress&status=done&tag=at+home&tag=a%2Bb&tag=%C3%BCber&due_from=2026-03-01"
                        + "&due_to=2026-03-29T03:00:00%2B02:00&updated_since=2026-01-01T00:00:00.123456Z&q=oat%20milk"
                        + "&deleted=any&sort=-due&limit=200"))
                .isEqualTo(new TaskQuery(WORKSPACE, filter, sort, Optional.empty(), 200));
    }

    @Test
    void aListAndAParentAreRead() {
        UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        TaskFilter all = TaskFilter.ALL;
        assertThat(read("list=" + id + "&parent=" + id))
                .isEqualTo(TaskQuery.in(WORKSPACE)
                        .withFilter(all.withList(new ListId(id)).withParent(new Parentage.Of(new TaskId(id)))));
        assertThat(read("parent=none"))
                .isEqualTo(TaskQuery.in(WORKSPACE).withFilter(all.withParent(new Parentage.OfNone())));
    }

    @Test
    void aCursorIsReadForTheQueryBesideIt() {
        TaskQuery query = read("sort=title&limit=2");
        TaskPosition position =
                new TaskPosition(new SortKey.OfText("buy milk"), new TaskId(new UUID(0x7000L, Long.MIN_VALUE)));
        assertThat(read("sort=title&limit=2&cursor=" + Cursors.write(query, position)))
                .isEqualTo(query.withAfter(position));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            limit=0                 | limit   | out_of_range     | A limit is a whole number from 1 to 200.
            limit=201               | limit   | out_of_range     | A limit is a whole number from 1 to 200.
            limit=-1                | limit   | out_of_range     | A limit is a whole number from 1 to 200, not "-1".
            limit=abc               | limit   | out_of_range     | A limit is a whole number from 1 to 200, not "abc".
            limit=1.5               | limit   | out_of_range     | A limit is a whole number from 1 to 200, not "1.5".
            limit=                  | limit   | out_of_range     | A limit is a whole number from 1 to 200, not "".
            limit=99999999999999    | limit   | out_of_range     | A limit is a whole number from 1 to 200, not "99999999999999".
            limit=1&limit=1         | limit   | repeated         | limit is given more than once: give it once.
            status=closed           | status  | unknown_status   | A status is open, in_progress, done or cancelled, not "closed".
            status=                 | status  | unknown_status   | A status is open, in_progress, done or cancelled, not "".
            status=open,,done       | status  | unknown_status   | A status is open, in_progress, done or cancelled, not "".
            list=inbox              | list    | invalid_id       | The id of a list is a UUID, such as "01890a5d-ac96-774b-bcce-b302099a8057".
            parent=any              | parent  | invalid_id       | A parent is none, or the id of a task, which is a UUID, such as "01890a5d-ac96-774b-bcce-b302099a8057".
            tag=                    | tag     | blank            | A tag has 1 to 64 characters; this one has 0.
            due_from=2026-02-30     | due_from | invalid_date    | There is no day 2026-02-30 in the calendar.
            due_to=tomorrow         | due_to  | invalid_date     | "tomorrow" is no date: send YYYY-MM-DD, such as 2026-03-29.
            due_to=2026-03-29T01:00:00+02:00 | due_to | invalid_instant | "2026-03-29T01:00:00 02:00" is no instant: send one such as 2026-03-29T01:00:00Z (RFC 3339, at most microseconds; in a URL a + is written %2B).
            updated_since=2026-03-29 | updated_since | invalid_instant | "2026-03-29" is no instant: send one such as 2026-03-29T01:00:00Z (RFC 3339, at most microseconds; in a URL a + is written %2B).
            updated_since=2026-03-29T01:00:00.1234567Z | updated_since | invalid_instant | "2026-03-29T01:00:00.1234567Z" is no instant: send one such as 2026-03-29T01:00:00Z (RFC 3339, at most microseconds; in a URL a + is written %2B).
            updated_since=2026-13-29T01:00:00Z | updated_since | invalid_instant | "2026-13-29T01:00:00Z" is no instant: send one such as 2026-03-29T01:00:00Z (RFC 3339, at most microseconds; in a URL a + is written %2B).
            q=%20%21                | q       | blank            | A search has at least one letter or digit.
            deleted=yes             | deleted | unknown_value    | deleted is false (the default), true for deleted tasks only, or any, not "yes".
            sort=--due              | sort    | unknown_value    | sort is order, due, priority, created_at, updated_at or title, with a - before it for descending, not "--due".
            sort=due,title          | sort    | unknown_value    | sort is order, due, priority, created_at, updated_at or title, with a - before it for descending, not "due,title".
            Limit=3                 | Limit   | unknown_parameter | There is no parameter "Limit": did you mean limit?
            tags=a                  | tags    | unknown_parameter | There is no parameter "tags": did you mean tag?
            page=2                  | page    | unknown_parameter | There is no parameter "page": known are status, tag, list, parent, due_from, due_to, updated_since, q, deleted, sort, limit, cursor.
            =2                      | ``      | unknown_parameter | There is no parameter "": known are status, tag, list, parent, due_from, due_to, updated_since, q, deleted, sort, limit, cursor.
            q=%00                   | q       | blank            | A search has at least one letter or digit.
            """)
    void everyFaultIsNamedByItsParameter(String query, String parameter, String code, String detail) {
        ProblemException problem = problem(query);
        assertThat(problem.errors()).containsExactly(new FieldError(parameter, code, detail));
        assertThat(problem.detail()).isEqualTo(detail);
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        ProblemException problem = problem("sort=x&limit=0&foo=1&q=&due_from=x&deleted=1&cursor=zzz&status=a,b");
        assertThat(problem.detail()).isEqualTo("8 things are wrong with the parameters: see the errors.");
        assertThat(problem.errors())
                .extracting(FieldError::pointer)
                .containsExactly("foo", "status", "status", "due_from", "q", "deleted", "sort", "limit");
    }

    @Test
    void theNextPageKeepsTheOtherParameters() {
        QueryString parameters = QueryString.parse("tag=a+b&cursor=old&tag=%C3%BC&limit=2");
        assertThat(parameters.with("cursor", "new")).isEqualTo("tag=a+b&tag=%C3%BC&limit=2&cursor=new");
    }

    private static TaskQuery read(@Nullable String query) {
        return TaskQueryReader.read(WORKSPACE, QueryString.parse(query));
    }

    private static ProblemException problem(String query) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read(query));
        assertThat(problem).isNotNull();
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_PARAMETER);
        return problem;
    }
}
