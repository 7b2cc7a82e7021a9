package io.pactodo.adapter.rest;

import io.pactodo.domain.task.WorkspaceId;
import java.time.Duration;
import java.util.Optional;

/**
 * What is to go wrong on purpose.
 *
 * @param errorShare which share of the requests for tasks fails, from 0 to 1
 * @param error what they fail with
 * @param delayShare which share of them waits before it is served, from 0 to 1
 * @param delay how long they wait
 * @param blankMetrics whether whoever scrapes is answered with no figures at all
 * @param workspace whose requests these are; empty for those of everybody
 */
record InjectedFault(
        double errorShare,
        ProblemType error,
        double delayShare,
        Duration delay,
        boolean blankMetrics,
        Optional<WorkspaceId> workspace) {
    /** Nothing goes wrong. */
    static final InjectedFault NONE =
            new InjectedFault(0, ProblemType.INTERNAL_ERROR, 0, Duration.ZERO, false, Optional.empty());

    /** Whether it is about the requests of a workspace, by the name that stands in their header. */
    boolean isAbout(String name) {
        return workspace.filter(only -> !only.value().equals(name)).isEmpty();
    }
}
