package io.pactodo.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pactodo.application.BatchCommand;
import io.pactodo.application.CreateTask;
import io.pactodo.application.DeleteTask;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Violation;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the answer to a batch: a result for each operation, in their sequence. */
final class BatchAnswers {
    private static final int MULTI_STATUS = 207;

    private final URI base;
    private final String instance;
    private final String requestId;

    /**
     * @param base where the client reaches this server; ends with a slash
     * @param exchange the request that is answered
     */
    BatchAnswers(URI base, Exchange exchange) {
        this.base = base;
        this.instance = exchange.path();
        this.requestId = exchange.requestId();
    }

    /**
     * What became of all operations, as JSON.
     *
     * @param results one for each, in their sequence
     */
    record Results(List<Result> results) {}

    /**
     * What became of one operation, as JSON: the status that it would have been answered with by itself, and either the
     * task, or only its revision if it was deleted, or the problem.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            int status,
            @Nullable String id,
            @Nullable Long revision,
            @Nullable TaskJson task,
            @Nullable Problem problem) {}

    /** Each operation by itself. */
    Response multiStatus(TaskBatch batch, List<TaskOutcome> outcomes) {
        return Response.status(MULTI_STATUS)
                .entity(new Results(results(batch, pointing(batch, outcomes))))
                .build();
    }

    /**
     * All of them or none.
     *
     * @throws ProblemException when it was none
     */
    Response together(TaskBatch batch, List<TaskOutcome> outcomes) {
        List<TaskOutcome> pointing = pointing(batch, outcomes);
        List<TaskRefused> reasons = pointing.stream()
                .filter(TaskOutcome.Refused.class::isInstance)
                .map(outcome -> ((TaskOutcome.Refused) outcome).reason())
                .toList();
        List<Result> results = results(batch, pointing);
        if (reasons.isEmpty()) {
            return Response.ok(new Results(results)).build();
        }
        throw refusal(reasons).withMember("results", results);
    }

    private static List<TaskOutcome> pointing(TaskBatch batch, List<TaskOutcome> outcomes) {
        List<TaskOutcome> pointing = new ArrayList<>();
        for (int index = 0; index < outcomes.size(); index++) {
            pointing.add(batch.operations().get(index).pointing(index, outcomes.get(index)));
        }
        return pointing;
    }

    /** What is invalid is told first, all of it; else what stands in the way of the first that is refused. */
    private ProblemException refusal(List<TaskRefused> reasons) {
        List<Violation> violations = reasons.stream()
                .filter(TaskRefused.Invalid.class::isInstance)
                .flatMap(reason -> ((TaskRefused.Invalid) reason).violations().stream())
                .toList();
        if (!violations.isEmpty()) {
            return ProblemException.invalid(ProblemType.INVALID_BATCH, "batch", violations);
        }
        TaskRefused first = reasons.stream()
                .filter(reason -> !(reason instanceof TaskRefused.Withdrawn))
                .findFirst()
                .orElseThrow();
        ProblemException problem = problem(first);
        return problem.withDetail("Nothing of the batch was done: " + problem.detail());
    }

    private ProblemException problem(TaskRefused reason) {
        return reason.fold(new TaskRefusals(base));
    }

    private List<Result> results(TaskBatch batch, List<TaskOutcome> outcomes) {
        List<Result> results = new ArrayList<>();
        for (int index = 0; index < outcomes.size(); index++) {
            results.add(result(batch.operations().get(index), outcomes.get(index)));
        }
        return List.copyOf(results);
    }

    private Result result(TaskBatch.Operation operation, TaskOutcome outcome) {
        if (outcome instanceof TaskOutcome.Refused refused) {
            ProblemException problem = problem(refused.reason());
            @Nullable String id = operation.id().map(Object::toString).orElse(null);
            return new Result(problem.type().status(), id, null, null, problem.toProblem(instance, requestId));
        }
        Task task = outcome.orThrow();
        BatchCommand command = operation.command();
        boolean deleted = command instanceof DeleteTask;
        int status = deleted ? 204 : command instanceof CreateTask ? 201 : 200;
        @Nullable TaskJson json = deleted ? null : TaskJson.of(task, base);
        return new Result(status, task.id().toString(), task.revision().value(), json, null);
    }
}
