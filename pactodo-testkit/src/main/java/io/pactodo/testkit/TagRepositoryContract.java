package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.TagCount;
import io.pactodo.domain.task.TagPage;
import io.pactodo.domain.task.TagQuery;
import io.pactodo.domain.task.TagRepository;
import io.pactodo.domain.task.Tags;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TagRepository} promises; the name of each test begins with the number of its rule. The test of an
 * adapter implements this interface.
 *
 * @since 0.1.0
 */
public interface TagRepositoryContract {
    /** {@return the tags that are tested; the same with each call of one test} */
    TagRepository tags();

    /** {@return the tasks that have them, in the same store, with nothing in the workspaces {@code tags-…}} */
    TaskRepository tasks();

    /** Of tasks that are not deleted, of this workspace. */
    @Test
    @DisplayName("Rule 1: each tag is counted once for each task that is not deleted and has it")
    default void rule1_eachTagIsCountedOnceForEachLiveTaskThatHasIt() {
        Workbench bench = new Workbench(tasks(), "tags-counted-" + suffix());
        assertThat(tags().tags(TagQuery.in(bench.workspace)))
                .isEqualTo(new TagPage(List.of(), Optional.empty(), Revision.ZERO));

        tagged(bench, "home", "Home", "a/b");
        Task second = tagged(bench, "home", "\uD83D\uDE00", "\uFF5E");
        bench.repository.apply(bench.deleting(tagged(bench, "home", "gone")));
        Task last = bench.addIn(bench.newWorkspace(), "Elsewhere");
        bench.repository.apply(bench.retitling(second, "Changed"));
        TagPage page = tags().tags(TagQuery.in(bench.workspace));

        assertThat(page.items())
                .containsExactly(
                        count("Home", 1),
                        count("a/b", 1),
                        count("home", 2),
                        count("\uFF5E", 1),
                        count("\uD83D\uDE00", 1));
        assertThat(page.next()).isEmpty();
        assertThat(page.revision()).isEqualTo(bench.page().revision());
        assertThat(tags().tags(TagQuery.in(last.key().workspace())).items()).isEmpty();
    }

    /** In pages of each size. */
    @Test
    @DisplayName("Rule 2: pages follow each other in the sequence of code points")
    default void rule2_pagesFollowEachOther() {
        Workbench bench = new Workbench(tasks(), "tags-paged-" + suffix());
        tagged(bench, EdgeValues.tags().toArray(String[]::new));
        List<TagCount> all = tags().tags(TagQuery.in(bench.workspace)).items();
        assertThat(all).hasSize((int) EdgeValues.tags().count());

        for (int limit = 1; limit <= all.size() + 1; limit++) {
            TagQuery query = TagQuery.in(bench.workspace).withLimit(limit);
            List<TagCount> read = new ArrayList<>();
            Optional<TagQuery> asked = Optional.of(query);
            while (asked.isPresent()) {
                TagPage page = tags().tags(asked.get());
                read.addAll(page.items());
                asked = page.next().map(query::withAfter);
            }
            assertThat(read).isEqualTo(all);
        }
    }

    private String suffix() {
        return "%08x".formatted(getClass().getName().hashCode());
    }

    private static Task tagged(Workbench bench, String... tags) {
        return bench.add(TaskContent.titled("Tagged").withTags(Tags.of(tags)));
    }

    private static TagCount count(String tag, long tasks) {
        return new TagCount(new Tag(tag), tasks);
    }
}
