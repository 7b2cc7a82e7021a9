package io.pactodo.adapter.rest;

import io.pactodo.application.TagService;
import io.pactodo.domain.task.Tag;
import java.net.URI;

/**
 * What became of a tag, as JSON.
 *
 * @param name what it is called now
 * @param url where it is now
 * @param changed how many tasks were changed
 * @param revision the revision of the last of them: the feed has told all of it then
 */
record RetaggedJson(String name, String url, long changed, long revision) {
    static RetaggedJson of(Tag tag, TagService.Retagged done, URI base) {
        return new RetaggedJson(
                tag.value(),
                TagJson.url(tag, base),
                done.tasks(),
                done.revision().value());
    }
}
