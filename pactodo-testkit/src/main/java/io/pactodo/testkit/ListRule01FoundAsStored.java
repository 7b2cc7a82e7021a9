package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListName;
import io.pactodo.domain.task.TaskList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ListRule01FoundAsStored extends ListsUnderTest {
    @Test
    @DisplayName("Rule 1: found as stored – by the character, the digit and the microsecond")
    default void rule01_foundAsStored(ListBench bench) {
        Stream<String> names = EdgeValues.titles().filter(title -> title.codePointCount(0, title.length()) <= 200);
        names.forEach(name -> {
            ListChange change = bench.adding(name);
            TaskList added = bench.lists.apply(change);
            assertThat(added).isEqualTo(change.committedAt(added.revision(), added.order()));
            assertThat(bench.stored(added.key())).isEqualTo(added);
        });
        EdgeValues.orders().forEach(place -> {
            ListContent content = new ListContent(new ListName("Placed"), Optional.of(place));
            TaskList added = bench.lists.apply(ListChange.add(bench.newKey(), content, bench.tasks.now()));
            assertThat(bench.stored(added.key()).content()).isEqualTo(content);
        });
        EdgeValues.instants().forEach(instant -> {
            TaskList added = bench.lists.apply(ListChange.add(bench.newKey(), ListContent.named("Then"), instant));
            TaskList deleted = bench.lists.apply(ListChange.delete(added, instant.plusNanos(7_654_321)));
            assertThat(bench.stored(added.key())).isEqualTo(deleted);
        });
        assertThat(bench.lists.find(bench.newKey())).isEmpty();
    }
}
