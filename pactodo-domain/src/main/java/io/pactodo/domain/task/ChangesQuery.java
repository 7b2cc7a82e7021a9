package io.pactodo.domain.task;

/**
 * A question for what has changed in a workspace.
 *
 * @param workspace whose tasks
 * @param since the revision that is known: changes after it are asked for; {@link Revision#ZERO} for all there are
 * @param limit how many tasks a page holds at most: 1 to 200
 * @since 0.1.0
 */
public record ChangesQuery(WorkspaceId workspace, Revision since, int limit) {
    /** @throws TaskRefused.Invalid when the limit is not from 1 to 200 */
    public ChangesQuery {
        TaskQuery.requireLimit(limit);
    }

    /**
     * {@return the first page of what has changed in that workspace since that revision}
     *
     * @param workspace whose tasks
     * @param since the one that is known; 0 to hear of everything
     */
    public static ChangesQuery in(WorkspaceId workspace, Revision since) {
        return new ChangesQuery(workspace, since, TaskQuery.DEFAULT_LIMIT);
    }

    /**
     * {@return the same since another revision}
     *
     * @param since the one that is known
     */
    public ChangesQuery withSince(Revision since) {
        return new ChangesQuery(workspace, since, limit);
    }

    /**
     * {@return the same with pages of that size}
     *
     * @param limit 1 to 200
     */
    public ChangesQuery withLimit(int limit) {
        return new ChangesQuery(workspace, since, limit);
    }
}
