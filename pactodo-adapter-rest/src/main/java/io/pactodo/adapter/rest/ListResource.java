package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.application.CreateList;
import io.pactodo.application.ListService;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.TaskList;
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

/** The lists that the tasks of a workspace are in. */
@Singleton
@Path("/api/lists")
@Produces("application/json")
public final class ListResource {
    private static final String WHAT = "list";

    private final ListService lists;
    private final SafeRetries retries;
    private final BodyReader bodies;
    private final RestSettings settings;

    @Inject
    ListResource(ListService lists, SafeRetries retries, ObjectMapper mapper, RestSettings settings) {
        this.lists = lists;
        this.retries = retries;
        this.settings = settings;
        this.bodies = new BodyReader(mapper);
    }

    /** Shows all lists in their order, a page at a time. */
    @GET
    @Answers({200, 304})
    public Response list(@Context ContainerRequestContext context) {
        TaskRequest request = new TaskRequest(context);
        QueryString parameters = request.parameters();
        ListQuery query = ListQueryReader.read(request.workspace(), parameters);
        Conditions conditions = request.conditions();
        ListPage page = lists.list(query);
        return conditions.knows(page.revision())
                ? PrivateAnswers.severalUnchanged(page.revision())
                : new ListAnswers(request.base()).page(query, parameters, page);
    }

    /** Creates a list under an id of the server's making. */
    @POST
    @Consumes("application/json")
    @Answers({201, 409, 422})
    public Response create(@Context ContainerRequestContext context, byte[] body) {
        TaskRequest request = new TaskRequest(context);
        ListContent content = reading(() -> ListReader.create(read(request, body)));
        CreateList command = new CreateList(request.workspace(), Optional.empty(), content);
        return retries.serve(
                request,
                body,
                useCases ->
                        new ListAnswers(request.base()).created(useCases.lists().create(command)));
    }

    /** Shows a list. */
    @GET
    @Path("{id}")
    @Answers({200, 304, 404, 410, 412})
    public Response show(@Context ContainerRequestContext context, @PathParam("id") String id) {
        TaskRequest request = new TaskRequest(context);
        Conditions conditions = request.conditions();
        TaskList list = lists.find(request.listKey(id));
        if (!conditions.match(list.revision())) {
            throw mismatch(request, conditions, ListRefused.revisionMismatch(list));
        }
        return conditions.knows(list.revision())
                ? PrivateAnswers.unchanged(list.revision())
                : new ListAnswers(request.base()).shown(list);
    }

    /** Replaces the content of a list, or creates one under the client's id if asked to. */
    @PUT
    @Path("{id}")
    @Consumes("application/json")
    @Answers({200, 201, 404, 409, 410, 412, 422, 428})
    public Response put(@Context ContainerRequestContext context, @PathParam("id") String id, byte[] body) {
        TaskRequest request = new TaskRequest(context);
        ListKey key = request.listKey(id);
        Conditions conditions = request.conditions().askForCreation()
                ? request.conditions()
                : request.conditionsOfChange(settings, WHAT);
        ObjectNode json = reading(() -> read(request, body));
        if (conditions.askForCreation()) {
            ListContent content = reading(() -> ListReader.replace(key.id(), json));
            CreateList command = new CreateList(key.workspace(), Optional.of(key.id()), content);
            return new ListAnswers(request.base()).created(lists.create(command));
        }
        return update(lists, request, key, conditions, current -> ListReader.replace(key.id(), json));
    }

    /** Merges a patch into the content of a list (RFC 7396). */
    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Answers({200, 404, 409, 410, 412, 422, 428})
    public Response patch(@Context ContainerRequestContext context, @PathParam("id") String id, byte[] body) {
        TaskRequest request = new TaskRequest(context);
        ListKey key = request.listKey(id);
        Conditions conditions = request.conditionsOfChange(settings, WHAT);
        ObjectNode json = reading(() -> read(request, body));
        return retries.serve(
                request,
                body,
                useCases -> update(
                        useCases.lists(),
                        request,
                        key,
                        conditions,
                        current -> ListReader.patch(key.id(), current.content(), json)));
    }

    /** Deletes a list softly if no task is in it. A second time changes nothing. */
    @DELETE
    @Path("{id}")
    @Answers({204, 404, 409, 412, 428})
    public Response delete(@Context ContainerRequestContext context, @PathParam("id") String id) {
        TaskRequest request = new TaskRequest(context);
        ListKey key = request.listKey(id);
        Conditions conditions = request.conditionsOfChange(settings, WHAT);
        return PrivateAnswers.deleted(write(request, conditions, () -> lists.delete(key, conditions.precondition()))
                .revision());
    }

    /** Takes the deletion of a list back. For one that is not deleted it changes nothing. */
    @POST
    @Path("{id}/restore")
    @Answers({200, 404, 409, 412, 422, 428})
    public Response restore(@Context ContainerRequestContext context, @PathParam("id") String id, byte[] body) {
        TaskRequest request = new TaskRequest(context);
        ListKey key = request.listKey(id);
        Conditions conditions = request.conditionsOfChange(settings, WHAT);
        return reading(() -> {
            bodies.readNothing("A restoration", body);
            return retries.serve(
                    request,
                    body,
                    useCases -> new ListAnswers(request.base())
                            .shown(write(
                                    request,
                                    conditions,
                                    () -> useCases.lists().restore(key, conditions.precondition()))));
        });
    }

    private ObjectNode read(TaskRequest request, byte[] body) {
        request.requireUtf8();
        return bodies.read("A list", body);
    }

    private static Response update(
            ListService lists,
            TaskRequest request,
            ListKey key,
            Conditions conditions,
            Function<TaskList, ListContent> edit) {
        return new ListAnswers(request.base())
                .shown(reading(
                        () -> write(request, conditions, () -> lists.update(key, conditions.precondition(), edit))));
    }

    private static <T> T reading(Supplier<T> body) {
        try {
            return body.get();
        } catch (TaskRefused.Invalid refused) {
            throw ProblemException.invalid(ProblemType.INVALID_LIST, WHAT, refused.violations());
        }
    }

    private static TaskList write(TaskRequest request, Conditions conditions, Supplier<TaskList> useCase) {
        try {
            return useCase.get();
        } catch (ListRefused refused) {
            throw refused.reason() == ListRefused.Reason.REVISION_MISMATCH
                    ? mismatch(request, conditions, refused)
                    : refused;
        }
    }

    private static ProblemException mismatch(TaskRequest request, Conditions conditions, ListRefused refused) {
        return new ListRefusals(request.base())
                .problem(refused)
                .withDetail(conditions.explain(refused.current().orElseThrow(), refused));
    }
}
