package io.pactodo.adapter.rest;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Makes answers of tasks.
 *
 * @param base where the client reaches this server; ends with a slash
 */
record TaskAnswers(URI base) {
    /** The task as it is stored now. */
    Response shown(Task task) {
        return PrivateAnswers.shown(TaskJson.of(task, base), task.revision());
    }

    /** The task that was just added. */
    Response created(Task task) {
        TaskJson json = TaskJson.of(task, base);
        return PrivateAnswers.created(json, json.url(), task.revision());
    }

    /** A page of that list. */
    Response page(TaskQuery query, QueryString parameters, TaskPage page) {
        PageJson<TaskJson> json = new PageJson<>(
                page.items().stream().map(task -> TaskJson.of(task, base)).toList(),
                page.next().map(position -> Cursors.write(query, position)).orElse(null),
                page.revision().value());
        return PrivateAnswers.page(json, page.revision(), base + TaskJson.PATH, parameters);
    }

    /** What has changed. */
    Response changes(ChangesPage page) {
        return PrivateAnswers.several(ChangesPageJson.of(page, base), page.revision());
    }
}
