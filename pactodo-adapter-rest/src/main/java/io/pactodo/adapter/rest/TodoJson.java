package io.pactodo.adapter.rest;

import io.pactodo.domain.task.Task;
import java.math.BigDecimal;
import java.net.URI;

/**
 * A task as clients of Todo-Backend see it.
 *
 * @param title what it is called
 * @param completed whether it is done
 * @param order where it stands, as its client said or, when it did not, behind the others
 * @param url where it is, absolute
 */
record TodoJson(String title, boolean completed, BigDecimal order, String url) {
    /** The path of all of them, without a slash at either end. */
    static final String PATH = "todos";

    /** @param base where its client reaches this server; ends with a slash */
    static TodoJson of(Task task, URI base) {
        return new TodoJson(
                task.content().title().value(), task.isDone(), task.order().value(), base + PATH + "/" + task.id());
    }
}
