package io.pactodo.conformance;

import java.util.List;

/** All chapters of the contract. A new one is entered here, with the next number. */
final class Chapters {
    private Chapters() {}

    static List<Object> all() {
        return List.of(
                new Reading(),
                new Creating(),
                new Fields(),
                new Changing(),
                new JsonPatch(),
                new Preconditions(),
                new Deleting(),
                new Listing(),
                new Paging(),
                new Time(),
                new Feed(),
                new Batch(),
                new Problems(),
                new BadInput(),
                new Headers(),
                new Browsers(),
                new Workspaces(),
                new Health(),
                new RateLimits(),
                new TodoBackend(),
                new Retries(),
                new LiveStream(),
                new Recurrence(),
                new Lists(),
                new Tags(),
                new Subtasks(),
                new Documents(),
                new Limits());
    }
}
