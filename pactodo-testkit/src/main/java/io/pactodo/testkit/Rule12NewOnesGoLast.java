package io.pactodo.testkit;

import static io.pactodo.testkit.SampleContents.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface Rule12NewOnesGoLast extends RepositoryUnderTest {
    @Test
    @DisplayName("Rule 12: new ones go last – one after the other, from 1 on")
    default void rule12_oneAfterTheOtherFromOneOn(Workbench bench) {
        assertThat(Stream.of("First", "Second", "Third").map(bench::add).map(Task::order))
                .containsExactly(order("1"), order("2"), order("3"));
    }

    @Test
    @DisplayName("Rule 12: new ones go last – past what was set by a client, by the digit")
    default void rule12_pastWhatWasSetByAClient(Workbench bench) {
        bench.add(placed("100.25"));
        assertThat(bench.add("Past an added one").order()).isEqualTo(order("101.25"));

        Task moved = bench.add(placed("3"));
        bench.repository.apply(new TaskChange.Replace(
                moved, placed("123456789012345678901234567890.00000000000000000005"), bench.now()));
        assertThat(bench.add("Past a moved one").order())
                .isEqualTo(order("123456789012345678901234567891.00000000000000000005"));
    }

    @Test
    @DisplayName("Rule 12: new ones go last – past every order that was ever held, also by deleted and by moved tasks")
    default void rule12_pastEveryOrderThatWasEverHeld(Workbench bench) {
        Task deleted = bench.add(placed("50"));
        bench.repository.apply(bench.deleting(deleted));
        assertThat(bench.add("Past a deleted one").order()).isEqualTo(order("51"));

        Task back = bench.add(placed("90"));
        bench.repository.apply(new TaskChange.Replace(back, placed("1"), bench.now()));
        assertThat(bench.add("Past where one was").order()).isEqualTo(order("91"));
    }

    @Test
    @DisplayName("Rule 12: new ones go last – also when all others stand before the beginning")
    default void rule12_alsoWhenAllOthersStandBeforeTheBeginning(Workbench bench) {
        Task before = bench.add(placed("-5"));

        assertThat(bench.add("Last").order()).isGreaterThan(before.order());
    }

    @Test
    @DisplayName("Rule 12: new ones go last – an order that was refused was never held")
    default void rule12_anOrderThatWasRefusedWasNeverHeld(Workbench bench) {
        Task first = bench.add("First");
        bench.repository.apply(List.of(bench.adding(first.key(), placed("1000"))));

        assertThat(bench.add("Second").order()).isEqualTo(order("2"));
    }

    @Test
    @DisplayName("Rule 12: new ones go last – several in one set follow each other")
    default void rule12_severalInOneSetFollowEachOther(Workbench bench) {
        bench.add(placed("7"));

        List<Order> orders = bench
                .addAll(IntStream.range(0, 300)
                        .mapToObj(index -> TaskContent.titled("Task " + index))
                        .toList())
                .stream()
                .map(Task::order)
                .toList();

        assertThat(orders).isSorted().doesNotHaveDuplicates().allMatch(place -> place.compareTo(order("7")) > 0);
        assertThat(bench.add("Past them all").order())
                .isEqualTo(orders.get(orders.size() - 1).next());
    }

    @Test
    @DisplayName("Rule 12: new ones go last – past earlier members of the same set that have an order")
    default void rule12_pastEarlierMembersOfTheSameSetThatHaveAnOrder(Workbench bench) {
        List<TaskChange> changes = new ArrayList<>();
        for (String number : List.of("2", "10", "3")) {
            changes.add(bench.adding("To go last"));
            changes.add(bench.adding(placed(number)));
        }
        changes.add(bench.adding("To go last of all"));

        List<Order> orders = bench.repository.apply(changes).stream()
                .map(TaskOutcome::orThrow)
                .map(Task::order)
                .toList();

        for (int last : List.of(2, 4, 6)) {
            assertThat(orders.subList(0, last)).allMatch(place -> place.compareTo(orders.get(last)) < 0);
        }
    }

    @Test
    @DisplayName("Rule 12: new ones go last – at the greatest order there is no room past it")
    default void rule12_atTheGreatestOrderThereIsNoRoomPastIt(Workbench bench) {
        Order greatest = bench.add(placed("1e30")).order();

        assertThat(bench.add("Beside it").order()).isEqualTo(greatest);
    }

    @Test
    @DisplayName("Rule 12: new ones go last – of many who add at once no two get the same place")
    default void rule12_ofManyWhoAddAtOnceNoTwoGetTheSamePlace(Workbench bench) {
        List<List<Order>> orders = Crowd.of(
                Crowd.WRITERS,
                (index, crowd) -> IntStream.range(0, 5)
                        .mapToObj(round -> bench.add("By " + index).order())
                        .toList());

        assertThat(orders).allSatisfy(own -> assertThat(own).isSorted());
        assertThat(orders.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    private static TaskContent placed(String order) {
        return TaskContent.titled("At " + order).withOrder(order(order));
    }
}
