package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Tasks to write, where it does not matter which. */
final class Samples {
    static final WorkspaceId WORKSPACE = new WorkspaceId("here");
    static final WorkspaceId ELSEWHERE = new WorkspaceId("elsewhere");
    static final Instant NOW = Instant.parse("2026-05-04T03:02:01.000001Z");

    private static final AtomicLong IDS = new AtomicLong();

    private Samples() {}

    static TaskKey newKey() {
        return newKey(WORKSPACE);
    }

    static TaskKey newKey(WorkspaceId workspace) {
        return new TaskKey(workspace, new TaskId(new UUID(0, IDS.incrementAndGet())));
    }

    static TaskChange.Add adding(String title) {
        return adding(WORKSPACE, title);
    }

    static TaskChange.Add addingElsewhere(String title) {
        return adding(ELSEWHERE, title);
    }

    static TaskChange.Add adding(WorkspaceId workspace, String title) {
        return new TaskChange.Add(newKey(workspace), TaskContent.titled(title), NOW);
    }
}
