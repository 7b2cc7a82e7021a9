package io.pactodo.testkit;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of changes that a set can hold, each made for a task of its own. */
enum MemberKind {
    ADD {
        @Override
        TaskChange prepare(WorkspaceId owner, Workbench bench) {
            return bench.adding(bench.newKey(owner), SampleContents.everyField());
        }
    },
    REPLACE {
        @Override
        TaskChange prepare(WorkspaceId owner, Workbench bench) {
            return bench.retitling(bench.addIn(owner, "To be changed"), "Changed");
        }
    },
    DELETE {
        @Override
        TaskChange prepare(WorkspaceId owner, Workbench bench) {
            return bench.deleting(bench.addIn(owner, "To be deleted"));
        }
    },
    RESTORE {
        @Override
        TaskChange prepare(WorkspaceId owner, Workbench bench) {
            return bench.restoring(bench.repository.apply(bench.deleting(bench.addIn(owner, "To be restored"))));
        }
    },
    ADD_OF_A_TASK_THAT_IS_THERE(TaskRefused.AlreadyExists.class) {
        @Override
        TaskChange prepare(WorkspaceId owner, Workbench bench) {
            return bench.adding(bench.addIn(owner, "There").key(), TaskContent.titled("Again"));
        }
    },
    STALE_REPLACE(TaskRefused.RevisionMismatch.class) {
        @Override
        TaskChange prepare(WorkspaceId owner, Workbench bench) {
            Task read = bench.addIn(owner, "Read");
            bench.repository.apply(bench.retitling(read, "Changed meanwhile"));
            return bench.retitling(read, "Too late");
        }
    },
    STALE_DELETE(TaskRefused.RevisionMismatch.class) {
        @Override
        TaskChange prepare(WorkspaceId owner, Workbench bench) {
            Task read = bench.addIn(owner, "Read");
            bench.repository.apply(bench.retitling(read, "Changed meanwhile"));
            return bench.deleting(read);
        }
    },
    STALE_RESTORE(TaskRefused.RevisionMismatch.class) {
        @Override
        TaskChange prepare(WorkspaceId owner, Workbench bench) {
            Task deleted = bench.repository.apply(bench.deleting(bench.addIn(owner, "Deleted")));
            bench.repository.apply(bench.restoring(deleted));
            return bench.restoring(deleted);
        }
    },
    REPLACE_OF_NOTHING(TaskRefused.NotFound.class) {
        @Override
        TaskChange prepare(WorkspaceId owner, Workbench bench) {
            return bench.retitling(bench.unstored(), "Nowhere");
        }
    };

    static final List<MemberKind> COMMITTED =
            Arrays.stream(values()).filter(kind -> kind.refusal().isEmpty()).toList();
    static final List<MemberKind> REFUSED =
            Arrays.stream(values()).filter(kind -> kind.refusal().isPresent()).toList();

    private final Optional<Class<? extends TaskRefused>> refusal;

    MemberKind() {
        this.refusal = Optional.empty();
    }

    MemberKind(Class<? extends TaskRefused> refusal) {
        this.refusal = Optional.of(refusal);
    }

    /** Makes such a change, and whatever has to be there before. */
    abstract TaskChange prepare(WorkspaceId owner, Workbench bench);

    /** What it is refused as; empty when it is committed. */
    Optional<Class<? extends TaskRefused>> refusal() {
        return refusal;
    }
}
