package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.application.TagService;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.TagPage;
import io.pactodo.domain.task.TagQuery;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tags that the tasks of a workspace have. */
@Singleton
@Path("/api/tags")
@Produces("application/json")
public final class TagResource {
    private static final List<String> PARAMETERS = List.of("limit", "cursor");

    private final TagService tags;
    private final SafeRetries retries;
    private final BodyReader bodies;

    @Inject
    TagResource(TagService tags, SafeRetries retries, ObjectMapper mapper) {
        this.tags = tags;
        this.retries = retries;
        this.bodies = new BodyReader(mapper);
    }

    /** Shows all tags with the numbers of their tasks, by name, a page at a time. */
    @GET
    @Answers({200, 304})
    public Response list(@Context ContainerRequestContext context) {
        TaskRequest request = new TaskRequest(context);
        QueryString parameters = request.parameters();
        TagQuery query = query(request.workspace(), parameters);
        Conditions conditions = request.conditions();
        TagPage page = tags.list(query);
        if (conditions.knows(page.revision())) {
            return PrivateAnswers.severalUnchanged(page.revision());
        }
        PageJson<TagJson> json = new PageJson<>(
                page.items().stream()
                        .map(count -> TagJson.of(count, request.base()))
                        .toList(),
                page.next()
                        .map(tag -> SealedCursor.sealText(owner(request.workspace()), tag.value()))
                        .orElse(null),
                page.revision().value());
        return PrivateAnswers.page(json, page.revision(), request.base() + TagJson.PATH, parameters);
    }

    /** Gives every task that has the tag another in its place; two tags become one only if that is asked for. */
    @PATCH
    @Path("{name}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Answers({200, 404, 409, 422})
    public Response rename(@Context ContainerRequestContext context, @PathParam("name") String name, byte[] body) {
        TaskRequest request = new TaskRequest(context);
        Renaming renaming = read(request, body);
        return retries.serve(request, body, useCases -> rename(useCases.tags(), request, name, renaming));
    }

    /** Takes the tag from every task that has it. A second time changes nothing. */
    @DELETE
    @Path("{name}")
    @Answers({204, 409})
    public Response remove(@Context ContainerRequestContext context, @PathParam("name") String name) {
        WorkspaceId workspace = new TaskRequest(context).workspace();
        tag(name).ifPresent(tag -> tags.remove(workspace, tag));
        return Response.noContent().build();
    }

    private static Response rename(TagService tags, TaskRequest request, String name, Renaming renaming) {
        Tag tag = tag(name).orElseThrow(() -> notFound(name));
        TagService.Retagged done = tags.rename(request.workspace(), tag, renaming.to(), renaming.merge());
        // Without an entity tag: that of the tags would tell a client which asks for them next that they are those it
        // knows.
        return PrivateAnswers.done(RetaggedJson.of(renaming.to(), done, request.base()));
    }

    /**
     * What a tag is to become.
     *
     * @param to what it is to be called
     * @param merge whether it may become one with a tag that is called so already
     */
    private record Renaming(Tag to, boolean merge) {}

    private Renaming read(TaskRequest request, byte[] body) {
        request.requireUtf8();
        try {
            Fields fields = new Fields(bodies.read("A change of a tag", body));
            fields.refuseUnknown(List.of("name", "merge"), Set.of());
            Optional<Tag> to = fields.require(
                    "name",
                    Optional.empty(),
                    "A tag has a name of 1 to 64 characters.",
                    value -> new Tag(Texts.of("A name", value)));
            boolean merge = fields.read("merge", false, false, TagResource::flag);
            fields.refuseIfAny();
            return new Renaming(to.orElseThrow(), merge);
        } catch (TaskRefused.Invalid refused) {
            throw ProblemException.invalid(ProblemType.INVALID_TAG, "tag", refused.violations());
        }
    }

    private static boolean flag(JsonNode value) {
        if (!value.isBoolean()) {
            throw new TaskRefused.Invalid(
                    "wrong_type", "Whether to merge is true or false; this is " + JsonKind.of(value) + ".");
        }
        return value.booleanValue();
    }

    /** The tag that a path names; empty when no tag can be called so. */
    private static Optional<Tag> tag(String name) {
        try {
            return Optional.of(new Tag(name));
        } catch (TaskRefused.Invalid impossible) {
            return Optional.empty();
        }
    }

    /** What can be no tag is none that a task has. */
    private static ProblemException notFound(String name) {
        return new ProblemException(
                ProblemType.TAG_NOT_FOUND, "No task has the tag \"" + Shown.of(name) + "\": look at its spelling.");
    }

    private static TagQuery query(WorkspaceId workspace, QueryString sent) {
        ParameterReader parameters = new ParameterReader(sent, PARAMETERS, Set.of());
        parameters.refuseUnknown();
        parameters.refuseRepeated();
        int limit = parameters.one("limit", ParameterReader::limit).orElse(TaskQuery.DEFAULT_LIMIT);
        try {
            parameters.refuseIfAny();
        } catch (TaskRefused.Invalid refused) {
            throw ParameterReader.invalid(refused);
        }
        TagQuery query = TagQuery.in(workspace).withLimit(limit);
        return sent.first("cursor")
                .map(cursor -> SealedCursor.openText(owner(workspace), cursor))
                .map(last -> query.withAfter(tag(last).orElseThrow(SealedCursor::altered)))
                .orElse(query);
    }

    private static String owner(WorkspaceId workspace) {
        return "tags/" + workspace;
    }
}
