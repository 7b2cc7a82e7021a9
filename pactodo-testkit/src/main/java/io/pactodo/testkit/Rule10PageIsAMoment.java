package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.DueBound;
import io.pactodo.domain.task.Notes;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.SearchText;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskFilter.Parentage;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskSort;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule10PageIsAMoment extends RepositoryUnderTest {
    @Test
    @DisplayName("Rule 10: a page is a moment – every sort has its sequence, ties included, page by page")
    default void rule10_everySortHasItsSequence(Workbench bench) {
        Census census = Census.taken(90, new RandomTasks(10_1), bench);

        for (TaskSort sort : Census.SORTS) {
            TaskQuery query = TaskQuery.in(bench.workspace)
                    .withSort(sort)
                    .withFilter(Workbench.including(TaskFilter.Deletion.INCLUDED));
            for (int limit : new int[] {7, 45, TaskQuery.MOST}) {
                assertEachPage(query.withLimit(limit), census, bench);
            }
        }
    }

    @Test
    @DisplayName("Rule 10: a page is a moment – each condition by itself admits what it has to")
    default void rule10_eachConditionByItselfAdmitsWhatItHasTo(Workbench bench) {
        RandomTasks random = new RandomTasks(10_2);
        Census census = Census.taken(120, random, bench);

        List<TaskQuery> queries = new ArrayList<>();
        for (int condition = 0; condition < 6; condition++) {
            for (int round = 0; round < 40; round++) {
                queries.add(TaskQuery.in(bench.workspace)
                        .withFilter(random.filterBy(condition))
                        .withSort(random.one(Census.SORTS))
                        .withLimit(TaskQuery.MOST));
            }
        }

        assertAllAnswered(queries, census, bench);
    }

    @Test
    @DisplayName("Rule 10: a page is a moment – conditions are combined")
    default void rule10_conditionsAreCombined(Workbench bench) {
        RandomTasks random = new RandomTasks(10_3);
        Census census = Census.taken(150, random, bench);

        List<TaskQuery> queries = new ArrayList<>();
        for (int round = 0; round < 300; round++) {
            queries.add(TaskQuery.in(bench.workspace)
                    .withFilter(random.filter())
                    .withSort(random.one(Census.SORTS))
                    .withLimit(1 + random.below(20)));
        }

        assertAllAnswered(queries, census, bench);
    }

    @Test
    @DisplayName("Rule 10: a page is a moment – it can begin behind any position, also one where nothing stands")
    default void rule10_aPageCanBeginBehindAnyPosition(Workbench bench) {
        RandomTasks random = new RandomTasks(10_4);
        Census census = Census.taken(60, random, bench);

        for (TaskSort sort : Census.SORTS) {
            for (int round = 0; round < 8; round++) {
                Task nowhere = new TaskChange.Add(bench.newKey(), random.content(), random.instant())
                        .committedAt(Revision.ZERO.plus(1));
                Task somewhere = random.one(census.tasks());
                for (Task task : List.of(nowhere, somewhere)) {
                    census.assertAnswered(
                            TaskQuery.in(bench.workspace)
                                    .withSort(sort)
                                    .withAfter(sort.positionOf(task))
                                    .withLimit(10),
                            bench);
                }
            }
        }
    }

    @Test
    @DisplayName("Rule 10: a page is a moment – there is a next one just when more follow")
    default void rule10_thereIsANextOneJustWhenMoreFollow(Workbench bench) {
        bench.addAll(Stream.of("One", "Two", "Three").map(TaskContent::titled).toList());
        TaskQuery query = TaskQuery.in(bench.workspace);

        assertThat(bench.repository.list(query.withLimit(2)).next()).isPresent();
        assertThat(bench.repository.list(query.withLimit(3)).next()).isEmpty();
        assertThat(bench.repository.list(query.withLimit(4)).next()).isEmpty();
    }

    @Test
    @DisplayName("Rule 10: a page is a moment – bounds beyond all calendars admit all or none")
    default void rule10_boundsBeyondAllCalendarsAdmitAllOrNone(Workbench bench) {
        Census census = Census.taken(20, new RandomTasks(10_5), bench);
        List<TaskFilter> filters = new ArrayList<>();
        for (Instant instant : List.of(Instant.MIN, Instant.EPOCH, Instant.MAX)) {
            filters.add(filter(Optional.empty(), Optional.of(new DueBound.AtInstant(instant)), Optional.empty()));
            filters.add(filter(Optional.of(new DueBound.AtInstant(instant)), Optional.empty(), Optional.empty()));
            filters.add(filter(Optional.empty(), Optional.empty(), Optional.of(instant)));
        }
        for (LocalDate date : List.of(LocalDate.MIN, LocalDate.EPOCH, LocalDate.MAX)) {
            filters.add(filter(Optional.empty(), Optional.of(new DueBound.OnDay(date)), Optional.empty()));
            filters.add(filter(Optional.of(new DueBound.OnDay(date)), Optional.empty(), Optional.empty()));
        }

        filters.forEach(
                filter -> census.assertAnswered(TaskQuery.in(bench.workspace).withFilter(filter), bench));
    }

    @Test
    @DisplayName("Rule 10: a page is a moment – a search finds the beginnings of words, in titles and in notes")
    default void rule10_aSearchFindsTheBeginningsOfWords(Workbench bench) {
        Task title = bench.add("Repot the lemon-tree");
        Task notes = bench.add(TaskContent.titled("Elsewhere").withNotes(new Notes("one\nTREEHOUSE\tlemonade")));
        bench.add("Streets of melon");

        assertThat(found("tree LEMON", bench)).containsExactly(title.key(), notes.key());
        assertThat(found("lemona", bench)).containsExactly(notes.key());
        assertThat(found("emon", bench)).isEmpty();
        assertThat(found("l_mon", bench)).isEmpty();
    }

    @Test
    @DisplayName("Rule 10: a page is a moment – the parts of a task are listed, and what is a part of none")
    default void rule10_thePartsOfATaskAreListedAndWhatIsAPartOfNone(Workbench bench) {
        Task whole = bench.add("Whole");
        Task part = bench.repository.apply(bench.addingTo(whole.id()));
        Task partOfThat = bench.repository.apply(bench.addingTo(part.id()));
        Task second = bench.repository.apply(bench.addingTo(whole.id()));
        Task other = bench.add("Other");

        assertThat(listed(TaskFilter.ALL.withParent(new Parentage.Of(whole.id())), bench))
                .containsExactly(part.key(), second.key());
        assertThat(listed(TaskFilter.ALL.withParent(new Parentage.Of(part.id())), bench))
                .containsExactly(partOfThat.key());
        assertThat(listed(TaskFilter.ALL.withParent(new Parentage.Of(other.id())), bench))
                .isEmpty();
        assertThat(listed(TaskFilter.ALL.withParent(new Parentage.OfNone()), bench))
                .containsExactly(whole.key(), other.key());
    }

    @Test
    @DisplayName("Rule 10: a page is a moment – many questions at once are each answered, in their sequence")
    default void rule10_manyQuestionsAtOnceAreEachAnswered(Workbench bench) {
        WorkspaceId other = bench.newWorkspace();
        Task here = bench.add("Here");
        Task there = bench.addIn(other, "There");
        List<TaskQuery> queries = new ArrayList<>();
        List<List<Task>> expected = new ArrayList<>();
        for (int round = 0; round < 50; round++) {
            queries.add(TaskQuery.in(bench.workspace).withSort(Census.SORTS.get(round % Census.SORTS.size())));
            expected.add(List.of(here));
            queries.add(TaskQuery.in(other).withFilter(Workbench.including(TaskFilter.Deletion.ONLY)));
            expected.add(List.of());
            queries.add(TaskQuery.in(other));
            expected.add(List.of(there));
        }

        assertThat(bench.repository.list(queries))
                .extracting(page -> keys(page.items()))
                .containsExactlyElementsOf(
                        expected.stream().map(Rule10PageIsAMoment::keys).toList());
        assertThat(bench.repository.list(List.of())).isEmpty();
    }

    @Test
    @DisplayName(
            "Rule 10: a page is a moment – it never shows half of what was committed together, nor a wrong revision")
    default void rule10_aPageNeverShowsHalfOfWhatWasCommittedTogether(Workbench bench) {
        List<Task> pair = bench.addAll(List.of(TaskContent.titled("Round 0"), TaskContent.titled("Round 0")));
        int readers = 3;

        List<List<TaskPage>> sights = Crowd.of(1 + readers, (index, crowd) -> {
            List<TaskPage> pages = new ArrayList<>();
            List<Task> current = pair;
            for (int round = 1; round <= 40; round++) {
                if (index == 0) {
                    current = retitledTogether(current, "Round " + round, bench);
                    pages.add(new TaskPage(current, Optional.empty(), greatest(current)));
                } else {
                    pages.add(bench.page());
                }
            }
            return pages;
        });

        List<Revision> committed =
                sights.get(0).stream().map(TaskPage::revision).toList();
        assertThat(sights.subList(1, 1 + readers).stream().flatMap(List::stream))
                .allSatisfy(page -> {
                    assertThat(page.items())
                            .extracting(Task::content)
                            .extracting(TaskContent::title)
                            .hasSize(2);
                    assertThat(page.items().get(0).content().title())
                            .isEqualTo(page.items().get(1).content().title());
                    assertThat(greatest(page.items())).isLessThanOrEqualTo(page.revision());
                    assertThat(committed)
                            .noneMatch(revision -> revision.compareTo(greatest(page.items())) > 0
                                    && revision.compareTo(page.revision()) <= 0);
                });
    }

    private static void assertEachPage(TaskQuery query, Census census, Workbench bench) {
        Optional<TaskQuery> asked = Optional.of(query);
        while (asked.isPresent()) {
            TaskPage page = bench.repository.list(asked.get());
            census.assertRight(asked.get(), page);
            asked = page.next().map(query::withAfter);
        }
    }

    private static void assertAllAnswered(List<TaskQuery> queries, Census census, Workbench bench) {
        List<TaskPage> pages = bench.repository.list(queries);
        for (int index = 0; index < queries.size(); index++) {
            census.assertRight(queries.get(index), pages.get(index));
        }
        // A filter that admits all or nothing tells nothing.
        assertThat(queries)
                .filteredOn(query -> census.matching(query) > 0
                        && census.matching(query) < census.tasks().size())
                .hasSizeGreaterThan(queries.size() / 3);
    }

    private static TaskFilter filter(Optional<DueBound> from, Optional<DueBound> to, Optional<Instant> since) {
        TaskFilter all = TaskFilter.ALL;
        return new TaskFilter(all.statuses(), all.tags(), from, to, since, all.text(), all.deleted());
    }

    private static List<TaskKey> found(String words, Workbench bench) {
        TaskFilter all = TaskFilter.ALL;
        TaskFilter searching = new TaskFilter(
                all.statuses(),
                all.tags(),
                all.dueFrom(),
                all.dueTo(),
                all.updatedSince(),
                Optional.of(new SearchText(words)),
                all.deleted());
        return listed(searching, bench);
    }

    private static List<TaskKey> listed(TaskFilter filter, Workbench bench) {
        return keys(bench.repository
                .list(TaskQuery.in(bench.workspace).withFilter(filter))
                .items());
    }

    private static List<Task> retitledTogether(List<Task> tasks, String title, Workbench bench) {
        return bench
                .repository
                .applyAtomically(tasks.stream()
                        .<TaskChange>map(task -> bench.retitling(task, title))
                        .toList())
                .stream()
                .map(TaskOutcome::orThrow)
                .toList();
    }

    private static Revision greatest(List<Task> tasks) {
        return tasks.stream().map(Task::revision).max(Revision::compareTo).orElseThrow();
    }

    private static List<TaskKey> keys(List<Task> tasks) {
        return tasks.stream().map(Task::key).toList();
    }
}
