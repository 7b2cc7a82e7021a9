package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.application.CreateTask;
import io.pactodo.application.DeleteTask;
import io.pactodo.application.TaskService;
import io.pactodo.application.UpdateTask;
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

/**
 * The tasks of a workspace for clients of Todo-Backend: another way in to the same use cases, which knows nothing of the
 * task API's own.
 */
@Singleton
@Path(TodoJson.PATH)
@Produces("application/json")
public final class TodoBackendResource {
    private final TaskService tasks;
    private final Todos todos;
    private final SafeRetries retries;
    private final BodyReader bodies;

    @Inject
    TodoBackendResource(TaskService tasks, SafeRetries retries, ObjectMapper mapper) {
        this.tasks = tasks;
        this.todos = new Todos(tasks);
        this.retries = retries;
        this.bodies = new BodyReader(mapper);
    }

    /** Lists all of them, in their order. */
    @GET
    @Answers(200)
    public Response list(@Context ContainerRequestContext context) {
        TaskRequest request = new TaskRequest(context);
        List<TodoJson> shown = new ArrayList<>();
        todos.each(request.workspace(), task -> shown.add(TodoJson.of(task, request.base())));
        return fresh(Response.ok(shown));
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
        todos.clear(new TaskRequest(context).workspace());
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

    /** Deletes one, with its subtasks, which these clients know nothing of. A second time changes nothing. */
    @DELETE
    @Path("{id}")
    @Answers({204, 404, 409, 412})
    public Response delete(@Context ContainerRequestContext context, @PathParam("id") String id) {
        TaskRequest request = new TaskRequest(context);
        todos.delete(new DeleteTask(request.key(id), request.conditions().precondition()));
        return Response.noContent().build();
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
