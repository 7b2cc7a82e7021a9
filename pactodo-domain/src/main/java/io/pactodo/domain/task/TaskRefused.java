package io.pactodo.domain.task;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that was understood and is refused: nothing was changed. The family is sealed, and {@link #fold} makes
 * whoever maps it answer for each of its cases. Without a stack trace, because it is an answer and not an accident.
 *
 * @since 0.1.0
 */
public abstract sealed class TaskRefused extends RuntimeException {
    private TaskRefused(String message) {
        super(message, null, false, false);
    }

    /**
     * Answers with the case that this refusal is.
     *
     * @param <R> what each case is made into
     * @param cases what to make of each
     * @return what that case was made into
     */
    public abstract <R> R fold(Cases<R> cases);

    /**
     * An answer for each case.
     *
     * @param <R> what each case is made into
     */
    public interface Cases<R> {
        /**
         * What was sent is invalid.
         *
         * @param refused with each fault
         * @return what is made of it
         */
        R invalid(Invalid refused);

        /**
         * There is no such task.
         *
         * @param refused with the key
         * @return what is made of it
         */
        R notFound(NotFound refused);

        /**
         * The task was deleted.
         *
         * @param refused with the task
         * @return what is made of it
         */
        R deleted(Deleted refused);

        /**
         * There is such a task already.
         *
         * @param refused with the task that is there
         * @return what is made of it
         */
        R alreadyExists(AlreadyExists refused);

        /**
         * The task is not the one that the sender knows.
         *
         * @param refused with the task as it is now
         * @return what is made of it
         */
        R revisionMismatch(RevisionMismatch refused);

        /**
         * Others changed the task again and again.
         *
         * @param refused with the key
         * @return what is made of it
         */
        R contended(Contended refused);

        /**
         * Nothing is wrong with it, but with another of its atomic set.
         *
         * @param refused with the key
         * @return what is made of it
         */
        R withdrawn(Withdrawn refused);

        /**
         * Tasks that are not deleted are a part of the task that is to be.
         *
         * @param refused with how many there are
         * @return what is made of it
         */
        R hasSubtasks(HasSubtasks refused);

        /**
         * The place that the task is to come back to is gone.
         *
         * @param refused with the deleted task, and what is wrong with its place
         * @return what is made of it
         */
        R displaced(Displaced refused);

        /**
         * What was changed since a revision can be told no longer.
         *
         * @param refused with the revision of the workspace
         * @return what is made of it
         */
        R positionGone(PositionGone refused);
    }

    /** What was sent is invalid, in one or in several of its fields. */
    public static final class Invalid extends TaskRefused {
        private final List<Violation> violations;

        /** @param violations what is wrong: at least one */
        public Invalid(List<Violation> violations) {
            super(violations.stream().map(Violation::detail).collect(Collectors.joining(" ")));
            this.violations = List.copyOf(violations);
        }

        /**
         * One fault of a value that does not know what field it is in.
         *
         * @param code a word for programs, such as {@code too_long}
         * @param detail a sentence for people
         */
        public Invalid(String code, String detail) {
            this(List.of(new Violation("", code, detail)));
        }

        /** {@return all that is wrong, in the order of the fields} */
        public List<Violation> violations() {
            return violations;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.invalid(this);
        }
    }

    /** There is no task under that key, nor was there one. */
    public static final class NotFound extends TaskRefused {
        private final TaskKey key;

        /** @param key the key that nothing was found under */
        public NotFound(TaskKey key) {
            super("There is no task " + key.id() + ".");
            this.key = key;
        }

        /** {@return the key that nothing was found under} */
        public TaskKey key() {
            return key;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.notFound(this);
        }
    }

    /** The task was deleted, and can be restored. */
    public static final class Deleted extends TaskRefused {
        private final Task current;

        /** @param current the deleted task */
        public Deleted(Task current) {
            super("The task " + current.id() + " was deleted: restore it to work with it.");
            this.current = current;
        }

        /** {@return the deleted task} */
        public Task current() {
            return current;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.deleted(this);
        }
    }

    /** There is a task under that key already. */
    public static final class AlreadyExists extends TaskRefused {
        private final Task current;

        /** @param current the task that is there, which may be a deleted one */
        public AlreadyExists(Task current) {
            super("There is a task " + current.id() + " already.");
            this.current = current;
        }

        /** {@return the task that is there} */
        public Task current() {
            return current;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.alreadyExists(this);
        }
    }

    /** The task has another revision than the sender knows: somebody else changed it. */
    public static final class RevisionMismatch extends TaskRefused {
        private final Task current;

        /** @param current the task as it is now */
        public RevisionMismatch(Task current) {
            super("The task " + current.id() + " was changed and is at revision " + current.revision()
                    + " now: read it, merge, and send the change again.");
            this.current = current;
        }

        /** {@return the task as it is now} */
        public Task current() {
            return current;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.revisionMismatch(this);
        }
    }

    /** Others changed the task each time before this change could be made. */
    public static final class Contended extends TaskRefused {
        private final TaskKey key;

        /** @param key the task that is changed so often */
        public Contended(TaskKey key) {
            super("The task " + key.id() + " is being changed so often that this change found no gap: send it again.");
            this.key = key;
        }

        /** {@return the task that is changed so often} */
        public TaskKey key() {
            return key;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.contended(this);
        }
    }

    /** The change itself was fine, but it belongs to an atomic set of which another member was refused. */
    public static final class Withdrawn extends TaskRefused {
        private final TaskKey key;

        /** @param key the task that was left as it is */
        public Withdrawn(TaskKey key) {
            super("The task " + key.id() + " was left as it is, because another change of its set was refused.");
            this.key = key;
        }

        /** {@return the task that was left as it is} */
        public TaskKey key() {
            return key;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.withdrawn(this);
        }
    }

    /** Tasks that are not deleted are a part of the task that is to be deleted, and would be without it. */
    public static final class HasSubtasks extends TaskRefused {
        private final Task current;
        private final long subtasks;

        /**
         * @param current the task as it is
         * @param subtasks how many tasks that are not deleted have it for their parent
         */
        public HasSubtasks(Task current, long subtasks) {
            super("The task " + current.id() + " still has " + subtasks + (subtasks == 1 ? " subtask" : " subtasks")
                    + ": delete or move all of them first, or before it in one atomic set.");
            this.current = current;
            this.subtasks = subtasks;
        }

        /** {@return how many tasks that are not deleted have it for their parent} */
        public long subtasks() {
            return subtasks;
        }

        /** {@return the task as it is} */
        public Task current() {
            return current;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.hasSubtasks(this);
        }
    }

    /** The deleted task cannot come back to where it was: its list or its parent was deleted as well, or moved too deep. */
    public static final class Displaced extends TaskRefused {
        private final Task current;
        private final List<Violation> violations;

        /**
         * @param current the deleted task
         * @param violations what is wrong with its place: at least one
         */
        public Displaced(Task current, List<Violation> violations) {
            super("The task " + current.id() + " cannot come back to where it was. "
                    + violations.stream().map(Violation::detail).collect(Collectors.joining(" ")));
            this.current = current;
            this.violations = List.copyOf(violations);
        }

        /** {@return the deleted task} */
        public Task current() {
            return current;
        }

        /** {@return all that is wrong with its place} */
        public List<Violation> violations() {
            return violations;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.displaced(this);
        }
    }

    /** What was changed since a revision cannot be told: the way out is to list anew. */
    public static final class PositionGone extends TaskRefused {
        private static final String WAY_OUT =
                " List the tasks anew, and follow the changes from the revision of that list.";

        private final Revision revision;

        /**
         * @param since the revision that was asked from
         * @param revision that of the workspace
         * @param purged the greatest one of a deleted task that is kept no longer
         */
        public PositionGone(Revision since, Revision revision, Revision purged) {
            super(reason(since, revision, purged) + WAY_OUT);
            this.revision = revision;
        }

        private static String reason(Revision since, Revision revision, Revision purged) {
            return since.compareTo(revision) > 0
                    ? "The workspace is at revision " + revision + " and has never been at " + since
                            + ": what was changed since cannot be told."
                    : "Deleted tasks up to revision " + purged + " are kept no longer: what was changed since " + since
                            + " cannot be told.";
        }

        /** {@return the revision of the workspace} */
        public Revision revision() {
            return revision;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.positionGone(this);
        }
    }
}
