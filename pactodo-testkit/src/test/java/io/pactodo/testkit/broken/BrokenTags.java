package io.pactodo.testkit.broken;

import io.pactodo.domain.task.TagCount;
import io.pactodo.domain.task.TagPage;
import io.pactodo.domain.task.TagRepository;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.InMemoryTaskRepository;
import io.pactodo.testkit.TagRepositoryContract;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broken repositories of tags, and the rule that each of them breaks. */
enum BrokenTags implements BreaksARule {
    SAYS_ONE_FOR_ANY_NUMBER(1),
    SKIPS_ONE_ON_EACH_NEXT_PAGE(2);

    private final int brokenRule;

    BrokenTags(int brokenRule) {
        this.brokenRule = brokenRule;
    }

    @Override
    public int brokenRule() {
        return brokenRule;
    }

    private TagRepository over(TagRepository sound) {
        return query -> {
            TagPage page = sound.tags(query);
            List<TagCount> items = switch (this) {
                case SAYS_ONE_FOR_ANY_NUMBER ->
                    page.items().stream()
                            .map(item -> new TagCount(item.tag(), 1))
                            .toList();
                case SKIPS_ONE_ON_EACH_NEXT_PAGE ->
                    query.after().isEmpty()
                            ? page.items()
                            : page.items().stream().skip(1).toList();
            };
            return new TagPage(items, page.next(), page.revision());
        };
    }

    /** The contract, run against one of them. Fails, and has to. */
    @ExtendWith(Chosen.class)
    static final class Contract implements TagRepositoryContract {
        private final InMemoryTaskRepository store = new InMemoryTaskRepository();
        private final BrokenTags broken;

        Contract(BrokenTags broken) {
            this.broken = broken;
        }

        @Override
        public TagRepository tags() {
            return broken.over(store);
        }

        @Override
        public TaskRepository tasks() {
            return store;
        }
    }
}
