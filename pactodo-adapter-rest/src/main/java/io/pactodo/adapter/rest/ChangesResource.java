package io.pactodo.adapter.rest;

import io.pactodo.application.TaskService;
import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** What has changed among a workspace's tasks. */
@Singleton
@Path("/api/tasks/changes")
@Produces("application/json")
public final class ChangesResource {
    private final TaskService tasks;

    @Inject
    ChangesResource(TaskService tasks) {
        this.tasks = tasks;
    }

    /**
     * Tells what has changed since a revision: for a replica, which begins with a list, and asks again and again with
     * {@code since} as the {@code revision} of the answer before, at once while {@code has_more} is true. Each item takes
     * the place of what was known under its {@code id}; one with no more than {@code id}, {@code revision} and
     * {@code deleted_at} takes it away.
     *
     * <p>If the list had several pages, the revision to begin with is that of its first. The entity tag is that of the
     * workspace, as for a list, so that a client that is up to date asks with {@code If-None-Match} and is told 304. A
     * {@code since} that is older than deletions that are kept no longer, or that the workspace has never been at, as after
     * an older copy of the store took its place, is gone: the way out is to list anew.
     */
    @GET
    @Answers({200, 304, 410})
    public Response changes(@Context ContainerRequestContext context) {
        TaskRequest request = new TaskRequest(context);
        ChangesQuery query = ChangesQueryReader.read(request.workspace(), request.parameters());
        Conditions conditions = request.conditions();
        ChangesPage page = tasks.changes(query);
        return conditions.knows(page.revision())
                ? PrivateAnswers.severalUnchanged(page.revision())
                : new TaskAnswers(request.base()).changes(page);
    }
}
