package io.pactodo.application;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.domain.task.Violation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries out one mixed set. */
final class Batch {
    /** As for single amendments: every lost race is another writer's success. */
    private static final int MOST_ATTEMPTS = 100;

    private static final Violation CREATED_BEFORE = new Violation(
            "id",
            "created_before",
            "An earlier member of this set creates the task: say all of it there, or send this one after the set.");

    private final TaskRepository repository;
    private final TaskIds ids;
    private final InstantSource clock;
    private final Tally tally;
    private final List<BatchMember> members;

    Batch(
            TaskRepository repository,
            TaskIds ids,
            InstantSource clock,
            Tally tally,
            List<? extends BatchCommand> commands) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
        this.tally = tally;
        this.members =
                commands.stream().map(command -> new BatchMember(command, ids)).toList();
    }

    /** After an outage, what was committed before it is counted as what it is, and the rest as failed. */
    List<TaskOutcome> eachByItself() {
        try {
            while (members.stream().anyMatch(member -> !member.isSettled())) {
                settle(upToTheSecondOfATask());
            }
            return outcomes();
        } finally {
            members.forEach(member -> member.count(tally));
        }
    }

    List<TaskOutcome> allOrNothing() {
        try {
            int attempt = 1;
            while (!settleTogether(attempt == MOST_ATTEMPTS)) {
                attempt++;
            }
            return outcomes();
        } catch (RuntimeException failure) {
            members.forEach(BatchMember::forget);
            throw failure;
        } finally {
            members.forEach(member -> member.count(tally));
        }
    }

    private List<TaskOutcome> outcomes() {
        return members.stream().map(BatchMember::outcome).toList();
    }

    /** No further: what follows may depend on the second change to a task, as the deletion of a parent on a move. */
    private List<BatchMember> upToTheSecondOfATask() {
        Set<TaskKey> seen = new HashSet<>();
        return members.stream()
                .filter(member -> !member.isSettled())
                .takeWhile(member -> member.key().map(seen::add).orElse(true))
                .toList();
    }

    private Map<TaskKey, Task> find(List<BatchMember> wanted, Predicate<BatchMember> needed) {
        Set<TaskKey> keys = wanted.stream()
                .filter(needed)
                .flatMap(member -> member.key().stream())
                .collect(Collectors.toSet());
        return keys.isEmpty() ? Map.of() : repository.find(keys);
    }

    private void settle(List<BatchMember> round) {
        Map<TaskKey, Task> current = find(round, BatchMember::isAmendment);
        Map<BatchMember, TaskChange> changes = new LinkedHashMap<>();
        for (BatchMember member : round) {
            Optional<Task> task = member.key().map(current::get);
            member.decide(task, clock.instant()).ifPresent(change -> changes.put(member, change));
        }
        commit(changes, current);
    }

    /** All in one set, but for what completes a task that comes again: that goes with its successor or not at all. */
    private void commit(Map<BatchMember, TaskChange> changes, Map<TaskKey, Task> current) {
        Map<BatchMember, TaskChange> alone = new LinkedHashMap<>();
        changes.forEach((member, change) -> {
            Optional<TaskChange> next = successor(change);
            if (next.isEmpty()) {
                alone.put(member, change);
            } else {
                // First what stands before it, on which it may depend.
                commitAlone(alone, current);
                List<TaskChange> both = List.of(change, next.orElseThrow());
                settle(member, repository.applyAtomically(both).get(0), current);
            }
        });
        commitAlone(alone, current);
    }

    private void commitAlone(Map<BatchMember, TaskChange> alone, Map<TaskKey, Task> current) {
        if (!alone.isEmpty()) {
            Iterator<TaskOutcome> outcomes =
                    repository.apply(List.copyOf(alone.values())).iterator();
            alone.keySet().forEach(member -> settle(member, outcomes.next(), current));
            alone.clear();
        }
    }

    private void settle(BatchMember member, TaskOutcome outcome, Map<TaskKey, Task> current) {
        if (isOutrun(outcome)) {
            member.outrun(MOST_ATTEMPTS);
        } else {
            member.committed(outcome);
            tally.completed(current, outcome);
        }
    }

    private Optional<TaskChange> successor(TaskChange change) {
        return change.successor()
                .map(content -> new TaskChange.Add(
                        new TaskKey(change.key().workspace(), ids.next()), content, clock.instant()));
    }

    private static boolean isOutrun(TaskOutcome outcome) {
        return outcome instanceof TaskOutcome.Refused refused
                && refused.reason() instanceof TaskRefused.RevisionMismatch;
    }

    /** @return whether all are settled; if not, somebody was faster and all have to be decided again */
    private boolean settleTogether(boolean last) {
        Map<TaskKey, Task> current = find(members, BatchMember::mayMeetATask);
        List<TaskChange> successors = new ArrayList<>();
        Map<TaskKey, TaskChange> changes = decideTogether(current, successors);
        if (members.stream().anyMatch(BatchMember::isRefused)) {
            members.forEach(BatchMember::withdraw);
            return true;
        }
        if (changes.isEmpty()) {
            return true;
        }
        List<TaskOutcome> outcomes = repository.applyAtomically(
                Stream.concat(changes.values().stream(), successors.stream()).toList());
        if (outcomes.stream().allMatch(TaskOutcome.Accepted.class::isInstance)) {
            Map<TaskKey, TaskOutcome> committed = byKey(changes, outcomes);
            members.forEach(member -> member.committedTogether(committed));
            committed.values().forEach(outcome -> tally.completed(current, outcome));
            return true;
        }
        if (outcomes.stream().anyMatch(Batch::isObjection)) {
            Map<TaskKey, TaskOutcome> refused = byKey(changes, outcomes);
            members.forEach(member -> member.refusedTogether(refused, Batch::isObjection));
            // What a series would go on with belongs to no member, and is refused for what they do together.
            outcomes.stream()
                    .skip(changes.size())
                    .filter(Batch::isObjection)
                    .forEach(outcome -> members.forEach(member -> member.committed(outcome)));
            return true;
        }
        if (last) {
            members.forEach(BatchMember::contend);
        }
        return last;
    }

    /** Whether the store refused it for what it is, and not because somebody was faster. */
    private static boolean isObjection(TaskOutcome outcome) {
        return outcome instanceof TaskOutcome.Refused refused
                && !(refused.reason() instanceof TaskRefused.RevisionMismatch
                        || refused.reason() instanceof TaskRefused.NotFound
                        || refused.reason() instanceof TaskRefused.AlreadyExists
                        || refused.reason() instanceof TaskRefused.Withdrawn);
    }

    /**
     * Decides on each member as the ones before leave its task. The store knows only what it was read as, so that all
     * that is to be done to one task becomes one change, from the stored revision to what the last member leaves.
     *
     * @param successors takes up what the series go on with that the members complete
     */
    private Map<TaskKey, TaskChange> decideTogether(Map<TaskKey, Task> current, List<TaskChange> successors) {
        Instant now = clock.instant();
        Map<TaskKey, Task> left = new HashMap<>(current);
        Map<TaskKey, TaskChange> changes = new LinkedHashMap<>();
        for (BatchMember member : members) {
            Optional<TaskKey> key = member.key();
            if (key.map(changes::get).orElse(null) instanceof TaskChange.Add) {
                member.refuse(new TaskRefused.Invalid(List.of(CREATED_BEFORE)));
                continue;
            }
            member.decide(key.map(left::get), now).ifPresent(change -> {
                if (joinsOrLeaves(change)) {
                    changes.remove(change.key());
                }
                changes.put(change.key(), fromStored(change, current));
                successor(change).ifPresent(successors::add);
                if (change instanceof TaskChange.Supersede supersede) {
                    left.put(change.key(), change.committedAt(supersede.before().revision()));
                }
            });
        }
        return changes;
    }

    /** Whether what stands before it in the set decides on it: then its task's one change stands where this one does. */
    private static boolean joinsOrLeaves(TaskChange change) {
        return change.parentJoined().isPresent() || change.parentLeft().isPresent() || change.leavesSubtasksBehind();
    }

    /** What a replacement changes is told by what is stored, not by what an earlier member leaves. */
    private static TaskChange fromStored(TaskChange change, Map<TaskKey, Task> current) {
        return change instanceof TaskChange.Replace replace
                ? new TaskChange.Replace(
                        current.getOrDefault(change.key(), replace.before()), replace.content(), replace.at())
                : change;
    }

    private static Map<TaskKey, TaskOutcome> byKey(Map<TaskKey, TaskChange> changes, List<TaskOutcome> outcomes) {
        Map<TaskKey, TaskOutcome> byKey = new HashMap<>();
        Iterator<TaskOutcome> next = outcomes.iterator();
        changes.keySet().forEach(key -> byKey.put(key, next.next()));
        return byKey;
    }
}
