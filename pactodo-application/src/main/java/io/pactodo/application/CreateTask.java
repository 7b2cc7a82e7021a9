package io.pactodo.application;

import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskId;
import io.pactodo.domain.task.WorkspaceId;
import java.util.Optional;

/**
 * Asks for a new task.
 *
 * @param workspace whose task
 * @param id the id that the client chose; empty to have one made
 * @param content what it says; without an order it goes last
 * @since 0.1.0
 */
public record CreateTask(WorkspaceId workspace, Optional<TaskId> id, TaskContent content) implements BatchCommand {
    /**
     * {@return the wish for a new task under an id of the server's making}
     *
     * @param workspace whose task it is
     * @param content what is in it
     */
    public static CreateTask in(WorkspaceId workspace, TaskContent content) {
        return new CreateTask(workspace, Optional.empty(), content);
    }
}
