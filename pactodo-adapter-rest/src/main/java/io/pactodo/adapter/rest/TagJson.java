package io.pactodo.adapter.rest;

import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.TagCount;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A tag as clients see it.
 *
 * @param name the tag
 * @param url where it is renamed and removed
 * @param tasks how many tasks that are not deleted have it
 */
record TagJson(String name, String url, long tasks) {
    /** The path of all tags, without a slash at either end. */
    static final String PATH = "api/tags";

    static TagJson of(TagCount count, URI base) {
        return new TagJson(count.tag().value(), url(count.tag(), base), count.tasks());
    }

    /** Percent-encoded as a segment of a path, where a plus is a plus. */
    static String url(Tag tag, URI base) {
        return base + PATH + "/"
                + URLEncoder.encode(tag.value(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
