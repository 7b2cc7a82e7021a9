package io.pactodo.adapter.rest;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskRefused;
import java.net.URI;

/** The one place where the refusals of the core become problems, each of them. */
final class TaskRefusals implements TaskRefused.Cases<ProblemException> {
    private static final String SECONDS_TO_WAIT = "1";

    private final URI base;

    /** @param base where the client reaches this server; ends with a slash */
    TaskRefusals(URI base) {
        this.base = base;
    }

    @Override
    public ProblemException invalid(TaskRefused.Invalid refused) {
        return ProblemException.invalidTask(refused.violations());
    }

    @Override
    public ProblemException notFound(TaskRefused.NotFound refused) {
        return problem(ProblemType.TASK_NOT_FOUND, refused);
    }

    @Override
    public ProblemException deleted(TaskRefused.Deleted refused) {
        ProblemException problem = problem(ProblemType.TASK_DELETED, refused);
        return refused.current()
                .deletedAt()
                .map(at -> problem.withMember("deleted_at", at.toString()))
                .orElse(problem);
    }

    @Override
    public ProblemException alreadyExists(TaskRefused.AlreadyExists refused) {
        ProblemException problem = withCurrent(problem(ProblemType.TASK_EXISTS, refused), refused.current());
        return refused.current().isDeleted()
                ? problem.withDetail(
                        problem.detail()
                                + " It was deleted: restore it with POST to its path followed by /restore, or choose another id.")
                : problem;
    }

    @Override
    public ProblemException revisionMismatch(TaskRefused.RevisionMismatch refused) {
        return withCurrent(problem(ProblemType.REVISION_MISMATCH, refused), refused.current());
    }

    @Override
    public ProblemException contended(TaskRefused.Contended refused) {
        return problem(ProblemType.CONTENDED, refused).withHeader("Retry-After", SECONDS_TO_WAIT);
    }

    @Override
    public ProblemException withdrawn(TaskRefused.Withdrawn refused) {
        return problem(ProblemType.WITHDRAWN, refused);
    }

    @Override
    public ProblemException hasSubtasks(TaskRefused.HasSubtasks refused) {
        return withCurrent(problem(ProblemType.SUBTASKS_REMAIN, refused), refused.current())
                .withMember("subtasks", refused.subtasks());
    }

    @Override
    public ProblemException displaced(TaskRefused.Displaced refused) {
        return withCurrent(problem(ProblemType.PLACE_GONE, refused), refused.current())
                .withErrors(refused.violations().stream().map(FieldError::of).toList());
    }

    @Override
    public ProblemException positionGone(TaskRefused.PositionGone refused) {
        // A cache may keep a 410, and one that was ahead is reached some day.
        return problem(ProblemType.POSITION_GONE, refused).withHeader("Cache-Control", "no-store");
    }

    private static ProblemException problem(ProblemType type, TaskRefused refused) {
        return new ProblemException(type, String.valueOf(refused.getMessage()));
    }

    private ProblemException withCurrent(ProblemException problem, Task current) {
        return problem.withMember("current", TaskJson.of(current, base))
                .withHeader("ETag", "\"" + current.revision() + "\"");
    }
}
