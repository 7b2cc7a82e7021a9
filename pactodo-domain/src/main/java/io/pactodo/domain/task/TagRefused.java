package io.pactodo.domain.task;

/**
 * A request about a tag that was understood and is refused: nothing was changed. Without a stack trace, because it is an
 * answer and not an accident.
 *
 * @since 0.1.0
 */
public final class TagRefused extends RuntimeException {
    /** Why it is refused. Whoever maps it switches over all of them. */
    public enum Reason {
        /** No task that is not deleted has the tag. */
        NOT_FOUND,
        /** Tasks have the tag that another is to become, and nobody asked to make one of the two. */
        ALREADY_EXISTS
    }

    private final Reason reason;

    private TagRefused(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /**
     * {@return that no task that is not deleted has that tag}
     *
     * @param tag the one that was asked for
     */
    public static TagRefused notFound(Tag tag) {
        return new TagRefused(Reason.NOT_FOUND, "No task has the tag \"" + tag + "\": look at its spelling.");
    }

    /**
     * {@return that tasks which are not deleted have that tag, which another is to become}
     *
     * @param tag the one that is taken
     */
    public static TagRefused alreadyExists(Tag tag) {
        return new TagRefused(
                Reason.ALREADY_EXISTS,
                "There are tasks with the tag \"" + tag + "\" already: to make one of the two, send \"merge\": true as"
                        + " well; otherwise choose another name.");
    }

    /** {@return why it is refused} */
    public Reason reason() {
        return reason;
    }
}
