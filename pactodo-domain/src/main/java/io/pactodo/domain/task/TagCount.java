package io.pactodo.domain.task;

/**
 * A tag, and how often it is used.
 *
 * @param tag the tag
 * @param tasks how many tasks that are not deleted have it: at least 1
 * @since 0.1.0
 */
public record TagCount(Tag tag, long tasks) {}
