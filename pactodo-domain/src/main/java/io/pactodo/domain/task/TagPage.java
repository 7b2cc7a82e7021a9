package io.pactodo.domain.task;

import java.util.List;
import java.util.Optional;

/**
 * One page of the tags that a workspace's tasks have, all of it as of one moment.
 *
 * @param items the tags, in the sequence of their code points
 * @param next the last of them; empty when nothing follows
 * @param revision the workspace's revision at that moment
 * @since 0.1.0
 */
public record TagPage(List<TagCount> items, Optional<Tag> next, Revision revision) {
    /** Copies the list. */
    public TagPage {
        items = List.copyOf(items);
    }

    /**
     * {@return the page that answers a query}
     *
     * @param query which, and how many
     * @param following the tags behind its beginning: all of them, or one more than its limit
     * @param revision the workspace's, when they were read
     */
    public static TagPage of(TagQuery query, List<TagCount> following, Revision revision) {
        if (following.size() <= query.limit()) {
            return new TagPage(following, Optional.empty(), revision);
        }
        List<TagCount> items = following.subList(0, query.limit());
        return new TagPage(items, Optional.of(items.get(items.size() - 1).tag()), revision);
    }
}
