package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.ChangeSignals;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ChangeSignals} promises; the name of each test begins with the number of its rule. The test of an
 * adapter implements this interface; its workspaces are named {@code signals-…}.
 *
 * @since 0.1.0
 */
public interface ChangeSignalsContract {
    /** {@return the signals that are tested; the same ones with each call} */
    ChangeSignals signals();

    /** {@return the store in which changes are made that these signals tell of} */
    TaskRepository repository();

    /** {@return the same store on another node; where a store has but one node, {@link #repository()}} */
    TaskRepository elsewhere();

    /** {@return how long a signal is waited for: it may come late, and has to come} */
    default Duration patience() {
        return Duration.ofSeconds(30);
    }

    /** A change is told, wherever it was made. */
    @Test
    @DisplayName("Rule 1: a change is told, wherever it was made")
    default void rule1_aChangeIsToldWhereverItWasMade() {
        Ear ear = new Ear(patience());
        try (ChangeSignals.Subscription hearing = signals().subscribe(ear)) {
            repository().apply(adding("signals-here", 1));
            ear.await("signals-here");
            elsewhere().apply(adding("signals-elsewhere", 1));
            ear.await("signals-elsewhere");
            assertThat(hearing).isNotNull();
        }
    }

    /** Of a set, each workspace is told; the set may be atomic. */
    @Test
    @DisplayName("Rule 1: of a set, each workspace is told")
    default void rule1_ofASetEachWorkspaceIsTold() {
        Ear ear = new Ear(patience());
        try (ChangeSignals.Subscription hearing = signals().subscribe(ear)) {
            repository().apply(List.of(adding("signals-one", 1), adding("signals-two", 1)));
            elsewhere().applyAtomically(List.of(adding("signals-three", 1), adding("signals-four", 1)));
            List.of("signals-one", "signals-two", "signals-three", "signals-four")
                    .forEach(ear::await);
            assertThat(hearing).isNotNull();
        }
    }

    /** Whoever looks when told finds the change. */
    @Test
    @DisplayName("Rule 2: whoever looks when told finds the change")
    default void rule2_whoeverLooksWhenToldFindsTheChange() {
        TaskChange.Add addition = adding("signals-found", 1);
        Set<Task> found = ConcurrentHashMap.newKeySet();
        Ear ear = new Ear(patience()) {
            @Override
            public void changed(WorkspaceId workspace) {
                repository().find(addition.key()).ifPresent(found::add);
                super.changed(workspace);
            }
        };
        try (ChangeSignals.Subscription hearing = signals().subscribe(ear)) {
            Task task = elsewhere().apply(addition);
            ear.await("signals-found");
            assertThat(found).containsExactly(task);
            assertThat(hearing).isNotNull();
        }
    }

    /** A listener that fails keeps neither the change from being made nor others from hearing. */
    @Test
    @DisplayName("Rule 3: a listener that fails is in nobody's way")
    default void rule3_aListenerThatFailsIsInNobodysWay() {
        ChangeSignals.Listener failing = new Ear(patience()) {
            @Override
            public void changed(WorkspaceId workspace) {
                throw new IllegalStateException("This listener fails, as it should.");
            }
        };
        Ear ear = new Ear(patience());
        try (ChangeSignals.Subscription first = signals().subscribe(failing);
                ChangeSignals.Subscription second = signals().subscribe(ear)) {
            TaskKey key = repository().apply(adding("signals-failing", 1)).key();
            ear.await("signals-failing");
            elsewhere().apply(adding("signals-failing-elsewhere", 1));
            ear.await("signals-failing-elsewhere");
            assertThat(repository().find(key)).isPresent();
            assertThat(List.of(first, second)).doesNotContainNull();
        }
    }

    /** Whoever has ended a subscription hears no more. */
    @Test
    @DisplayName("Rule 4: whoever has ended a subscription hears no more")
    default void rule4_whoeverHasEndedASubscriptionHearsNoMore() {
        Ear ended = new Ear(patience());
        Ear ear = new Ear(patience());
        try (ChangeSignals.Subscription hearing = signals().subscribe(ear)) {
            signals().subscribe(ended).close();
            repository().apply(adding("signals-ended", 1));
            ear.await("signals-ended");
            assertThat(ended.heard).doesNotContainKey(new WorkspaceId("signals-ended"));
            assertThat(hearing).isNotNull();
        }
    }

    private static TaskChange.Add adding(String workspace, int number) {
        return new TaskChange.Add(
                new TaskKey(new WorkspaceId(workspace), SequentialTaskIds.numbered(number)),
                TaskContent.titled("Changed"),
                SteppingClock.BEGINNING);
    }

    /** Remembers what it was told. */
    class Ear implements ChangeSignals.Listener {
        final ConcurrentHashMap<WorkspaceId, CountDownLatch> heard = new ConcurrentHashMap<>();

        private final Duration patience;

        /** Has heard nothing yet. */
        Ear(Duration patience) {
            this.patience = patience;
        }

        @Override
        public void changed(WorkspaceId workspace) {
            latch(workspace).countDown();
        }

        @Override
        public void anyMayHaveChanged() {
            // Says nothing of any of them.
        }

        /** Waits until it is told of that workspace. */
        void await(String workspace) {
            try {
                assertThat(latch(new WorkspaceId(workspace)).await(patience.toMillis(), TimeUnit.MILLISECONDS))
                        .as("told of " + workspace)
                        .isTrue();
            } catch (InterruptedException failure) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", failure);
            }
        }

        private CountDownLatch latch(WorkspaceId workspace) {
            return heard.computeIfAbsent(workspace, first -> new CountDownLatch(1));
        }
    }
}
