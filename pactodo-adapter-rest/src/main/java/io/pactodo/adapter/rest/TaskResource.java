package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.application.CreateTask;
import io.pactodo.application.DeleteTask;
import io.pactodo.application.RestoreTask;
import io.pactodo.application.TaskService;
import io.pactodo.application.UpdateTask;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The tasks of a workspace. */
@Singleton
@Path("/api/tasks")
@Produces("application/json")
public final class TaskResource {
    private final TaskService tasks;
    private final BodyReader bodies;
    private final RestSettings settings;
    private final TaskPatching patching;
    private final SafeRetries retries;

    @Inject
    TaskResource(TaskService tasks, SafeRetries retries, ObjectMapper mapper, RestSettings settings) {
        this.tasks = tasks;
        this.retries = retries;
        this.settings = settings;
        this.bodies = new BodyReader(mapper);
        this.patching = new TaskPatching(mapper);
    }

    /** Lists tasks, a page at a time. */
    @GET
    @Answers({200, 304})
    public Response list(@Context ContainerRequestContext context) {
        TaskRequest request = new TaskRequest(context);
        QueryString parameters = request.parameters();
        TaskQuery query = TaskQueryReader.read(request.workspace(), parameters);
        Conditions conditions = request.conditions();
        TaskPage page = tasks.list(query);
        return conditions.knows(page.revision())
                ? PrivateAnswers.severalUnchanged(page.revision())
                : new TaskAnswers(request.base()).page(query, parameters, page);
    }

    /** Creates a task under an id of the server's making. */
    @POST
    @Consumes("application/json")
    @Answers({201, 409, 422})
    public Response create(@Context ContainerRequestContext context, byte[] body) {
        TaskRequest request = new TaskRequest(context);
        CreateTask command = CreateTask.in(request.workspace(), TaskReader.create(read(request, body)));
        return retries.serve(
                request,
                body,
                useCases ->
                        new TaskAnswers(request.base()).created(useCases.tasks().create(command)));
    }

    /** Shows a task. */
    @GET
    @Path("{id}")
    @Answers({200, 304, 404, 410, 412})
    public Response show(@Context ContainerRequestContext context, @PathParam("id") String id) {
        TaskRequest request = new TaskRequest(context);
        Conditions conditions = request.conditions();
        Task task = tasks.find(request.key(id));
        if (!conditions.match(task.revision())) {
            throw mismatch(request, conditions, new TaskRefused.RevisionMismatch(task));
        }
        return conditions.knows(task.revision())
                ? PrivateAnswers.unchanged(task.revision())
                : new TaskAnswers(request.base()).shown(task);
    }

    /** Replaces the content of a task, or creates one under the client's id if asked to. */
    @PUT
    @Path("{id}")
    @Consumes("application/json")
    @Answers({200, 201, 404, 409, 410, 412, 422, 428})
    public Response put(@Context ContainerRequestContext context, @PathParam("id") String id, byte[] body) {
        TaskRequest request = new TaskRequest(context);
        TaskKey key = request.key(id);
        Conditions conditions = request.conditions().askForCreation()
                ? request.conditions()
                : request.conditionsOfChange(settings, "task");
        ObjectNode json = read(request, body);
        if (conditions.askForCreation()) {
            TaskContent content = TaskReader.replace(key.id(), json);
            CreateTask command = new CreateTask(key.workspace(), Optional.of(key.id()), content);
            return new TaskAnswers(request.base()).created(tasks.create(command));
        }
        try {
            return update(tasks, request, key, conditions, current -> TaskReader.replace(key.id(), json));
        } catch (TaskRefused.NotFound absent) {
            throw new ProblemException(
                    ProblemType.TASK_NOT_FOUND,
                    absent.getMessage() + " To create it under this id, send If-None-Match: * and no If-Match.");
        }
    }

    /** Merges a patch into the content of a task (RFC 7396). */
    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Answers({200, 404, 409, 410, 412, 422, 428})
    public Response patch(@Context ContainerRequestContext context, @PathParam("id") String id, byte[] body) {
        TaskRequest request = new TaskRequest(context);
        TaskKey key = request.key(id);
        Conditions conditions = request.conditionsOfChange(settings, "task");
        ObjectNode json = read(request, body);
        return retries.serve(
                request,
                body,
                useCases -> update(
                        useCases.tasks(),
                        request,
                        key,
                        conditions,
                        current -> TaskReader.patch(key.id(), current.content(), json)));
    }

    /** Applies a patch to the task as its client sees it (RFC 6902). */
    @PATCH
    @Path("{id}")
    @Consumes(JsonPatch.MEDIA_TYPE)
    @Answers({200, 404, 409, 410, 412, 413, 422, 428})
    public Response patchStepwise(@Context ContainerRequestContext context, @PathParam("id") String id, byte[] body) {
        TaskRequest request = new TaskRequest(context);
        TaskKey key = request.key(id);
        Conditions conditions = request.conditionsOfChange(settings, "task");
        request.requireUtf8();
        JsonPatch patch = JsonPatch.read(bodies.readAny(body));
        try {
            return retries.serve(
                    request,
                    body,
                    useCases -> update(
                            useCases.tasks(),
                            request,
                            key,
                            conditions,
                            current -> patching.apply(patch, current, request.base())));
        } catch (TaskRefused.Invalid refused) {
            throw TaskPatching.problem(refused);
        }
    }

    /** Deletes a task softly. A second time changes nothing. */
    @DELETE
    @Path("{id}")
    @Answers({204, 404, 409, 412, 428})
    public Response delete(@Context ContainerRequestContext context, @PathParam("id") String id) {
        TaskRequest request = new TaskRequest(context);
        TaskKey key = request.key(id);
        Conditions conditions = request.conditionsOfChange(settings, "task");
        return PrivateAnswers.deleted(write(
                        request, conditions, () -> tasks.delete(new DeleteTask(key, conditions.precondition())))
                .revision());
    }

    /** Takes the deletion of a task back. For one that is not deleted it changes nothing. */
    @POST
    @Path("{id}/restore")
    @Answers({200, 404, 409, 412, 422, 428})
    public Response restore(@Context ContainerRequestContext context, @PathParam("id") String id, byte[] body) {
        TaskRequest request = new TaskRequest(context);
        TaskKey key = request.key(id);
        Conditions conditions = request.conditionsOfChange(settings, "task");
        bodies.readNothing("A restoration", body);
        RestoreTask command = new RestoreTask(key, conditions.precondition());
        return retries.serve(
                request,
                body,
                useCases -> new TaskAnswers(request.base())
                        .shown(write(request, conditions, () -> useCases.tasks().restore(command))));
    }

    private ObjectNode read(TaskRequest request, byte[] body) {
        request.requireUtf8();
        return bodies.read(body);
    }

    private static Response update(
            TaskService service,
            TaskRequest request,
            TaskKey key,
            Conditions conditions,
            Function<Task, TaskContent> edit) {
        UpdateTask command = new UpdateTask(key, conditions.precondition(), edit);
        return new TaskAnswers(request.base()).shown(write(request, conditions, () -> service.update(command)));
    }

    private static Task write(TaskRequest request, Conditions conditions, Supplier<Task> useCase) {
        try {
            return useCase.get();
        } catch (TaskRefused.RevisionMismatch refused) {
            throw mismatch(request, conditions, refused);
        }
    }

    private static ProblemException mismatch(
            TaskRequest request, Conditions conditions, TaskRefused.RevisionMismatch refused) {
        return new TaskRefusals(request.base()).revisionMismatch(refused).withDetail(conditions.explain(refused));
    }
}
