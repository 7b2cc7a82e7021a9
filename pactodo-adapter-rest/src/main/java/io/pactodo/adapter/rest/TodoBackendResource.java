package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.application.CreateTask;
import io.pactodo.application.DeleteTask;
import io.pactodo.application.Precondition;
import io.pactodo.application.TaskService;
import io.pactodo.application.UpdateTask;
import io.pactodo.domain.task.Surroundings;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.TaskSort;
import io.pactodo.domain.task.WorkspaceId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The tasks of a workspace for clients of Todo-Backend: another way in to the same use cases, which knows nothing of the
 * task API's own.
 */
@Singleton
@Path(TodoJson.PATH)
@Produces("application/json")
public final class TodoBackendResource {
    private static final TaskSort OLDEST_FIRST = new TaskSort(TaskSort.Field.CREATED_AT, TaskSort.Direction.ASCENDING);

    private final TaskService tasks;
    private final SafeRetries retries;
    private final BodyReader bodies;

    @Inject
    TodoBackendResource(TaskService tasks, SafeRetries retries, ObjectMapper mapper) {
        this.tasks = tasks;
        this.retries = retries;
        this.bodies = new BodyReader(mapper);
    }

    /** Lists all of them, in their order. */
    @GET
    @Answers(200)
    public Response list(@Context ContainerRequestContext context) {
        TaskRequest request = new TaskRequest(context);
        List<TodoJson> todos = new ArrayList<>();
        eachPage(
                TaskQuery.in(request.workspace()),
                page -> page.forEach(task -> todos.add(TodoJson.of(task, request.base()))));
        return fresh(Response.ok(todos));
    }

    /** Adds one. */
    @POST
    @Consumes("application/json")
    @Answers({201, 409, 422})
    public Response create(@Context ContainerRequestContext context, byte[] body) {
        TaskRequest request = new TaskRequest(context);
        CreateTask command = CreateTask.in(request.workspace(), TodoReader.create(read(request, body)));
        return retries.serve(request, body, useCases -> {
            TodoJson todo = TodoJson.of(useCases.tasks().create(command), request.base());
            return fresh(Response.created(URI.create(todo.url())).entity(todo));
        });
    }

    /** Deletes all of them, 200 in one commit; what a failure in between leaves, the next try deletes. */
    @DELETE
    @Answers({204, 409})
    public Response clear(@Context ContainerRequestContext context) {
        WorkspaceId workspace = new TaskRequest(context).workspace();
        // A task goes after its subtasks, which may stand on a later page: one level of them at least goes each time.
        for (int levels = Surroundings.MOST_LEVELS; levels > 0; levels--) {
            if (clear(workspace, levels > 1)) {
                break;
            }
        }
        return Response.noContent().build();
    }

    /** Shows one. */
    @GET
    @Path("{id}")
    @Answers({200, 404, 410})
    public Response show(@Context ContainerRequestContext context, @PathParam("id") String id) {
        TaskRequest request = new TaskRequest(context);
        return fresh(Response.ok(TodoJson.of(tasks.find(request.key(id)), request.base())));
    }

    /** Changes what the body names of one. */
    @PATCH
    @Path("{id}")
    @Consumes({"application/json", "application/merge-patch+json"})
    @Answers({200, 404, 409, 410, 412, 422})
    public Response patch(@Context ContainerRequestContext context, @PathParam("id") String id, byte[] body) {
        TaskRequest request = new TaskRequest(context);
        ObjectNode patch = read(request, body);
        UpdateTask command = new UpdateTask(
                request.key(id),
                request.conditions().precondition(),
                current -> TodoReader.patch(current.content(), patch));
        return retries.serve(
                request,
                body,
                useCases -> fresh(Response.ok(TodoJson.of(useCases.tasks().update(command), request.base()))));
    }

    /** Deletes one. A second time changes nothing. */
    @DELETE
    @Path("{id}")
    @Answers({204, 404, 409, 412})
    public Response delete(@Context ContainerRequestContext context, @PathParam("id") String id) {
        TaskRequest request = new TaskRequest(context);
        tasks.delete(new DeleteTask(request.key(id), request.conditions().precondition()));
        return Response.noContent().build();
    }

    /**
     * Deletes all tasks, if they have no subtasks. New ones come last, and are met before the end: whoever adds without
     * pause has them deleted without pause.
     *
     * @param again whether those that have are left for another time
     * @return whether none were left
     */
    private boolean clear(WorkspaceId workspace, boolean again) {
        List<TaskOutcome> left = new ArrayList<>();
        eachPage(
                TaskQuery.in(workspace).withSort(OLDEST_FIRST),
                page -> tasks
                        .delete(page.stream().map(TodoBackendResource::deletion).toList())
                        .stream()
                        .filter(TodoBackendResource::hasSubtasks)
                        .forEach(left::add));
        if (!again) {
            left.forEach(TaskOutcome::orThrow);
        }
        return left.isEmpty();
    }

    private static boolean hasSubtasks(TaskOutcome outcome) {
        if (outcome instanceof TaskOutcome.Refused refused && refused.reason() instanceof TaskRefused.HasSubtasks) {
            return true;
        }
        outcome.orThrow();
        return false;
    }

    private void eachPage(TaskQuery all, Consumer<List<Task>> use) {
        Optional<TaskQuery> query = Optional.of(all.withLimit(TaskQuery.MOST));
        while (query.isPresent()) {
            TaskPage page = tasks.list(query.get());
            use.accept(page.items());
            query = page.next().map(query.get()::withAfter);
        }
    }

    private static DeleteTask deletion(Task task) {
        return new DeleteTask(task.key(), Precondition.NONE);
    }

    private ObjectNode read(TaskRequest request, byte[] body) {
        request.requireUtf8();
        return bodies.read(body);
    }

    /** There is nothing to compare it by later, so nobody keeps it. */
    private static Response fresh(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
