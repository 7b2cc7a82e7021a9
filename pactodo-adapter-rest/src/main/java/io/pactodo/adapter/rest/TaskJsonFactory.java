package io.pactodo.adapter.rest;

import io.pactodo.domain.task.Task;
import java.net.URI;

/** Shows a task to a client. */
@FunctionalInterface
interface TaskJsonFactory {
    /**
     * Makes what Jackson writes as the task's JSON.
     *
     * @param base where the client reaches this server; ends with a slash
     */
    Object json(Task task, URI base);
}
