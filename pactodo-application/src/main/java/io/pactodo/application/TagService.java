package io.pactodo.application;

import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.TagPage;
import io.pactodo.domain.task.TagQuery;
import io.pactodo.domain.task.TagRefused;
import io.pactodo.domain.task.TagRepository;
import io.pactodo.domain.task.Tags;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The use cases of tags. A tag is nothing but a word that tasks have, so that to change it is to change them, each as if
 * by itself: each takes a revision and is told in the feed, and is counted as updated. Deleted tasks keep their tags.
 * Safe for use by any number of threads.
 *
 * <p>All of them throw {@link StorageException} when a repository cannot answer.
 *
 * @since 0.1.0
 */
public final class TagService {
    /** How many tasks are written in one transaction: other writers of the workspace wait for no longer. */
    private static final int MOST_AT_ONCE = TaskQuery.MOST;

    private static final int MOST_ATTEMPTS = 100;

    private final TagRepository tags;
    private final TaskRepository tasks;
    private final InstantSource clock;
    private final Tally tally;

    /**
     * @param tags tells which tags there are
     * @param tasks keeps the tasks that have them
     * @param clock what time it is
     * @param metrics is told what was done
     */
    public TagService(TagRepository tags, TaskRepository tasks, InstantSource clock, UseCaseMetrics metrics) {
        this.tags = tags;
        this.tasks = tasks;
        this.clock = clock;
        this.tally = new Tally(metrics);
    }

    /** The same use cases as a part of somebody's transaction, which then is the only one; see {@link TaskService#within}. */
    TagService within(Repositories transaction, UseCaseMetrics counts) {
        return new TagService(transaction.tags(), transaction.tasks(), clock, counts);
    }

    /**
     * What became of a tag.
     *
     * @param tasks how many tasks were changed
     * @param revision the revision of the last of them; of the workspace when there was none
     */
    public record Retagged(long tasks, Revision revision) {}

    /**
     * Reads a page of tags with the numbers of their tasks.
     *
     * @param query of which workspace, and where the page begins
     * @return what is on the page, and where the next one begins
     */
    public TagPage list(TagQuery query) {
        return tags.tags(query);
    }

    /**
     * Gives every task that has one tag another in its place. A task that has both keeps the other. It goes on in sets,
     * each in a transaction of its own, until no task has the tag any more: what an outage cuts short is completed by
     * asking again, to merge. Of several that rename one tag at a time each is told of the tasks that it has changed
     * itself, and whoever found none left that there is no such tag.
     *
     * @param workspace whose tasks they are
     * @param from the tag that goes
     * @param to the tag that comes
     * @param merge whether it may become one with a tag that tasks have already
     * @return how many tasks were changed, and the revision at which the last of them was
     * @throws TagRefused when no task has the one tag, or tasks have the other already and are not to be merged
     * @throws TaskRefused.Contended when others give tasks that tag faster than it is taken
     */
    public Retagged rename(WorkspaceId workspace, Tag from, Tag to, boolean merge) {
        TaskPage known = tasks.list(having(workspace, from).withLimit(1));
        if (known.items().isEmpty()) {
            throw TagRefused.notFound(from);
        }
        if (from.equals(to)) {
            return new Retagged(0, known.revision());
        }
        if (!merge && isUsed(workspace, to)) {
            throw TagRefused.alreadyExists(to);
        }
        Retagged done = retag(workspace, from, had -> had.renamed(from, to));
        if (done.tasks() == 0) {
            throw TagRefused.notFound(from);
        }
        return done;
    }

    /**
     * Takes a tag from every task that has it; see {@link #rename}.
     *
     * @param workspace whose tasks they are
     * @param tag the one that goes
     * @return how many tasks were changed, and the revision at which the last of them was
     */
    public Retagged remove(WorkspaceId workspace, Tag tag) {
        return retag(workspace, tag, had -> had.without(tag));
    }

    private boolean isUsed(WorkspaceId workspace, Tag tag) {
        return !tasks.list(having(workspace, tag).withLimit(1)).items().isEmpty();
    }

    private Retagged retag(WorkspaceId workspace, Tag tag, UnaryOperator<Tags> change) {
        TaskQuery query = having(workspace, tag).withLimit(MOST_AT_ONCE);
        long changed = 0;
        int lostRaces = 0;
        TaskPage page = tasks.list(query);
        Revision last = page.revision();
        while (!page.items().isEmpty()) {
            List<Revision> written = write(page.items(), change);
            changed += written.size();
            last = written.stream().max(Revision::compareTo).orElse(last);
            lostRaces = written.isEmpty() ? lostRaces + 1 : 0;
            if (lostRaces == MOST_ATTEMPTS) {
                throw new TaskRefused.Contended(page.items().get(0).key());
            }
            page = tasks.list(query);
        }
        return new Retagged(changed, last);
    }

    private List<Revision> write(List<Task> having, UnaryOperator<Tags> change) {
        Instant now = clock.instant();
        List<TaskOutcome> outcomes = tasks.apply(having.stream()
                .<TaskChange>map(task -> new TaskChange.Replace(task, retagged(task.content(), change), now))
                .toList());
        outcomes.forEach(TagService::requireCommittedOrOutrun);
        List<Revision> written = outcomes.stream()
                .filter(TaskOutcome.Accepted.class::isInstance)
                .map(outcome -> outcome.orThrow().revision())
                .toList();
        tally.count(UseCase.UPDATE, Outcome.SUCCEEDED, written.size());
        return written;
    }

    private static TaskContent retagged(TaskContent content, UnaryOperator<Tags> change) {
        return content.withTags(change.apply(content.tags()));
    }

    /** Whoever was faster may have taken the tag away: the next look tells. */
    private static void requireCommittedOrOutrun(TaskOutcome outcome) {
        if (outcome instanceof TaskOutcome.Refused refused
                && !(refused.reason() instanceof TaskRefused.RevisionMismatch
                        || refused.reason() instanceof TaskRefused.NotFound)) {
            throw refused.reason();
        }
    }

    private static TaskQuery having(WorkspaceId workspace, Tag tag) {
        return TaskQuery.in(workspace).withFilter(TaskFilter.ALL.withTag(tag));
    }
}
