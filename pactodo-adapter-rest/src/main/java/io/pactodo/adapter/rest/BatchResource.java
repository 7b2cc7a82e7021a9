package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.domain.task.TaskRefused;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** Many changes of a workspace's tasks at once. */
@Singleton
@Path("/api/tasks/batch")
@Produces("application/json")
public final class BatchResource {
    private final SafeRetries retries;
    private final RestSettings settings;
    private final BodyReader bodies;

    @Inject
    BatchResource(SafeRetries retries, ObjectMapper mapper, RestSettings settings) {
        this.retries = retries;
        this.settings = settings;
        this.bodies = new BodyReader(mapper);
    }

    /** Creates, updates and deletes: all or nothing, or each by itself. */
    @POST
    @Consumes("application/json")
    @Answers({200, 207, 404, 409, 410, 412, 413, 422, 428})
    public Response change(@Context ContainerRequestContext context, byte[] body) {
        TaskRequest request = new TaskRequest(context);
        TaskBatch batch = read(request, body);
        if (settings.requireIfMatch()) {
            requireIfMatch(batch);
        }
        BatchAnswers answers = new BatchAnswers(request.base(), Exchange.of(context));
        return retries.serve(
                request,
                body,
                useCases -> batch.atomic()
                        ? answers.together(batch, useCases.tasks().batchAtomically(batch.commands()))
                        : answers.multiStatus(batch, useCases.tasks().batch(batch.commands())));
    }

    private TaskBatch read(TaskRequest request, byte[] body) {
        BatchReader reader = new BatchReader(request.workspace());
        request.requireUtf8();
        try {
            return reader.read(bodies.readAny(body));
        } catch (TaskRefused.Invalid refused) {
            throw ProblemException.invalid(ProblemType.INVALID_BATCH, "batch", refused.violations());
        }
    }

    private static void requireIfMatch(TaskBatch batch) {
        List<FieldError> errors = new ArrayList<>();
        for (int index = 0; index < batch.operations().size(); index++) {
            if (!batch.operations().get(index).saysWhatItKnows()) {
                errors.add(new FieldError(
                        "/operations/" + index + "/if_match",
                        "missing",
                        "Say which revision of the task this is meant for, such as \"if_match\": 42."));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                            ProblemType.PRECONDITION_REQUIRED,
                            "This server takes no change of a task without a condition: give each of these operations an"
                                    + " if_match, with the revision of its task as you read it.")
                    .withErrors(errors);
        }
    }
}
