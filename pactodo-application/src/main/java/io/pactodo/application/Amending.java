package io.pactodo.application;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskRepository;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out one set of amendments: read, decide, compare and set, and once more for those that somebody was faster
 * than. Several for one task are carried out one after the other, each on what the one before left.
 */
final class Amending {
    /** Every lost race is another writer's success, so even a crowd of writers gets through in far fewer. */
    private static final int MOST_ATTEMPTS = 100;

    private final TaskRepository repository;
    private final InstantSource clock;
    private final Tally tally;

    Amending(TaskRepository repository, InstantSource clock, Tally tally) {
        this.repository = repository;
        this.clock = clock;
        this.tally = tally;
    }

    List<TaskOutcome> amend(UseCase useCase, List<? extends Amendment> commands) {
        List<Member> members = commands.stream().map(Member::new).toList();
        for (List<Member> pending = members; !pending.isEmpty(); pending = unsettled(members)) {
            attempt(firstOfEachTask(pending));
        }
        members.forEach(member -> member.count(useCase));
        return members.stream().map(Member::outcome).toList();
    }

    private void attempt(Map<TaskKey, Member> members) {
        Map<TaskKey, Task> current = repository.find(members.keySet());
        List<Member> deciding = new ArrayList<>();
        List<TaskChange> changes = new ArrayList<>();
        members.forEach((key, member) -> member.decide(Optional.ofNullable(current.get(key)))
                .ifPresent(change -> {
                    deciding.add(member);
                    changes.add(change);
                }));
        if (changes.isEmpty()) {
            return;
        }
        List<TaskOutcome> outcomes = repository.apply(changes);
        for (int index = 0; index < outcomes.size(); index++) {
            deciding.get(index).committed(outcomes.get(index));
        }
    }

    private static List<Member> unsettled(List<Member> members) {
        return members.stream().filter(member -> !member.isSettled()).toList();
    }

    private static Map<TaskKey, Member> firstOfEachTask(List<Member> members) {
        Map<TaskKey, Member> first = new LinkedHashMap<>();
        members.forEach(member -> first.putIfAbsent(member.command.key(), member));
        return first;
    }

    /** One amendment on its way to its outcome. */
    private final class Member {
        private final Amendment command;
        private Optional<Task> before = Optional.empty();
        private Optional<TaskOutcome> outcome = Optional.empty();
        private boolean written;
        private int attempts;

        Member(Amendment command) {
            this.command = command;
        }

        Optional<TaskChange> decide(Optional<Task> current) {
            before = current;
            try {
                Task task = current.orElseThrow(() -> new TaskRefused.NotFound(command.key()));
                Optional<TaskChange> change = command.decide(task, clock.instant());
                if (change.isEmpty()) {
                    outcome = Optional.of(new TaskOutcome.Accepted(task));
                }
                return change;
            } catch (TaskRefused refused) {
                outcome = Optional.of(new TaskOutcome.Refused(refused));
                return Optional.empty();
            }
        }

        void committed(TaskOutcome answer) {
            attempts++;
            boolean outrun = answer instanceof TaskOutcome.Refused refused
                    && refused.reason() instanceof TaskRefused.RevisionMismatch;
            if (!outrun) {
                outcome = Optional.of(answer);
                written = answer instanceof TaskOutcome.Accepted;
            } else if (attempts == MOST_ATTEMPTS) {
                outcome = Optional.of(new TaskOutcome.Refused(new TaskRefused.Contended(command.key())));
            }
        }

        boolean isSettled() {
            return outcome.isPresent();
        }

        TaskOutcome outcome() {
            return outcome.orElseThrow();
        }

        void count(UseCase useCase) {
            if (outcome() instanceof TaskOutcome.Refused) {
                tally.count(useCase, Outcome.REFUSED, 1);
            } else if (written) {
                tally.amended(useCase, before.orElseThrow(), outcome().orThrow());
            } else {
                tally.count(useCase, Outcome.UNCHANGED, 1);
            }
        }
    }
}
