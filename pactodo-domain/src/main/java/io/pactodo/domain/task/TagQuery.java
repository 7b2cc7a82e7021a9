package io.pactodo.domain.task;

import java.util.Optional;

/**
 * A question for one page of the tags that a workspace's tasks have, in the sequence of their code points.
 *
 * @param workspace whose tags
 * @param after where the page begins: behind this tag; empty for the beginning
 * @param limit how many tags a page holds at most: 1 to 200
 * @since 0.1.0
 */
public record TagQuery(WorkspaceId workspace, Optional<Tag> after, int limit) {
    /** @throws TaskRefused.Invalid when the limit is not from 1 to 200 */
    public TagQuery {
        TaskQuery.requireLimit(limit);
    }

    /**
     * {@return the first page of that workspace's tags}
     *
     * @param workspace whose tags
     */
    public static TagQuery in(WorkspaceId workspace) {
        return new TagQuery(workspace, Optional.empty(), TaskQuery.DEFAULT_LIMIT);
    }

    /**
     * {@return the same for the page behind that tag}
     *
     * @param after the last tag of the page before
     */
    public TagQuery withAfter(Tag after) {
        return new TagQuery(workspace, Optional.of(after), limit);
    }

    /**
     * {@return the same with pages of that size}
     *
     * @param limit 1 to 200
     */
    public TagQuery withLimit(int limit) {
        return new TagQuery(workspace, after, limit);
    }
}
