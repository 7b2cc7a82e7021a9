package io.pactodo.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskListingTest {
    private static final Instant NOW = Instant.parse("2026-01-01T09:00:00Z");
    private static final TaskContent CONTENT = TaskContent.titled("Call the plumber")
            .withNotes(new Notes("About the KITCHEN tap, 0170-12345"))
            .withOrder(Order.ORIGIN);

    @ParameterizedTest
    @ValueSource(strings = {"plumber", "PLUM", "kitchen tap", "call about", "0170", "12345", "the-plumber!"})
    void aSearchFindsTasksByTheBeginningsOfTheirWords(String search) {
        assertThat(admits(CONTENT, withText(search))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lumber", "plumber bath", "2345"})
    void aSearchWantsEachOfItsWordsAtTheBeginningOfOne(String search) {
        assertThat(admits(CONTENT, withText(search))).isFalse();
    }

    @Test
    void aSearchWithoutAWordIsRefused() {
        assertThat(Refusals.fault(() -> new SearchText(" -!- ")).code()).isEqualTo("blank");
        assertThat(Refusals.fault(() -> new SearchText("x".repeat(201))).code()).isEqualTo("too_long");
    }

    @Test
    void differentSpellingsOfOneCharacterAreOneWord() {
        TaskContent composed = CONTENT.withTitle(new Title("Caf\u00e9"));
        assertThat(admits(composed, withText("cafe\u0301"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01, true",
        "2026-02-01, 2026-02-28, false",
        "2026-03-02, 2026-04-01, false",
    })
    void aRangeOfDaysIsComparedWithTheDayThatWasSaid(LocalDate from, LocalDate to, boolean admitted) {
        CalendarTime justAfterMidnight =
                new CalendarTime.Zoned(LocalDateTime.of(2026, 3, 1, 0, 30), ZoneId.of("Europe/Berlin"));
        TaskFilter filter = withDue(new DueBound.OnDay(from), new DueBound.OnDay(to));
        assertThat(admits(CONTENT.withDue(Optional.of(justAfterMidnight)), filter))
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T23:30:00Z, 2026-02-28T23:30:00Z, true",
        "2026-02-28T23:30:01Z, 2026-03-01T00:00:00Z, false",
        "2026-02-28T00:00:00Z, 2026-02-28T23:29:59Z, false",
    })
    void aRangeOfInstantsIsComparedWithTheInstantThatIsMeant(Instant from, Instant to, boolean admitted) {
        CalendarTime justAfterMidnight =
                new CalendarTime.Zoned(LocalDateTime.of(2026, 3, 1, 0, 30), ZoneId.of("Europe/Berlin"));
        TaskFilter filter = withDue(new DueBound.AtInstant(from), new DueBound.AtInstant(to));
        assertThat(admits(CONTENT.withDue(Optional.of(justAfterMidnight)), filter))
                .isEqualTo(admitted);
    }

    @Test
    void aTaskThatIsNotDueIsInNoRange() {
        DueBound day = new DueBound.OnDay(LocalDate.of(1, 1, 1));
        assertThat(admits(CONTENT, withDue(day, new DueBound.OnDay(LocalDate.of(9999, 12, 31)))))
                .isFalse();
    }

    @Test
    void aTaskHasOneOfTheStatusesAndAllOfTheTags() {
        TaskContent tagged = CONTENT.withTags(Tags.of("home", "urgent"));
        assertThat(admits(tagged, filter(Set.of(Status.OPEN, Status.DONE), Set.of(new Tag("home")))))
                .isTrue();
        assertThat(admits(tagged, filter(Set.of(Status.DONE), Set.of()))).isFalse();
        assertThat(admits(tagged, filter(Set.of(), Set.of(new Tag("home"), new Tag("garden")))))
                .isFalse();
    }

    @Test
    void textIsSortedByCodePoint() {
        SortKey belowTheSurrogates = new SortKey.OfText("\uffee");
        SortKey beyondTheBasicPlane = new SortKey.OfText("😀");
        assertThat(belowTheSurrogates).isLessThan(beyondTheBasicPlane);
    }

    @Test
    void oneDirectionIsTheOtherReadBackwards() {
        TaskSort down = new TaskSort(TaskSort.Field.ORDER, TaskSort.Direction.DESCENDING);
        Task first = task(CONTENT, 1);
        Task second = task(CONTENT, 2);
        assertThat(TaskSort.DEFAULT
                        .positions()
                        .compare(TaskSort.DEFAULT.positionOf(first), TaskSort.DEFAULT.positionOf(second)))
                .isNegative();
        assertThat(down.positions().compare(down.positionOf(first), down.positionOf(second)))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201, -1})
    void aPageHas1To200Tasks(int limit) {
        assertThat(Refusals.fault(() -> TaskQuery.in(WorkspaceId.DEFAULT).withLimit(limit))
                        .code())
                .isEqualTo("out_of_range");
    }

    @Test
    void aTagThatIsAddedToAFilterIsWantedBesides() {
        Tag home = new Tag("home");
        TaskFilter filter = TaskFilter.ALL.withTag(home).withTag(home).withTag(new Tag("x"));
        assertThat(admits(CONTENT.withTags(Tags.of("x", "y", "home")), filter)).isTrue();
        assertThat(admits(CONTENT.withTags(Tags.of("home")), filter)).isFalse();
        assertThat(filter).isEqualTo(filter(Set.of(), Set.of(home, new Tag("x"))));
    }

    private static boolean admits(TaskContent content, TaskFilter filter) {
        return filter.admits(task(content, 1));
    }

    private static Task task(TaskContent content, long id) {
        TaskKey key = new TaskKey(WorkspaceId.DEFAULT, new TaskId(new UUID(0, id)));
        return new TaskChange.Add(key, content, NOW).committedAt(new Revision(id));
    }

    private static TaskFilter withText(String search) {
        return new TaskFilter(
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new SearchText(search)),
                TaskFilter.Deletion.EXCLUDED);
    }

    private static TaskFilter withDue(DueBound from, DueBound to) {
        return new TaskFilter(
                Set.of(),
                Set.of(),
                Optional.of(from),
                Optional.of(to),
                Optional.empty(),
                Optional.empty(),
                TaskFilter.Deletion.EXCLUDED);
    }

    private static TaskFilter filter(Set<Status> statuses, Set<Tag> tags) {
        return new TaskFilter(
                statuses,
                tags,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TaskFilter.Deletion.EXCLUDED);
    }
}
