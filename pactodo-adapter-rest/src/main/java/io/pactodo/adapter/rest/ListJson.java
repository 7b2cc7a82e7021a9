package io.pactodo.adapter.rest;

import io.pactodo.domain.task.TaskList;
import java.math.BigDecimal;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A list as its clients see it. */
record ListJson(
        String id,
        String url,
        long revision,
        String name,
        BigDecimal order,
        String createdAt,
        String updatedAt,
        @Nullable String deletedAt) {
    /** The path of all lists, without a slash at either end. */
    static final String PATH = "api/lists";

    /**
     * Shows a list.
     *
     * @param base where its client reaches this server; ends with a slash
     */
    static ListJson of(TaskList list, URI base) {
        return new ListJson(
                list.id().toString(),
                base + PATH + "/" + list.id(),
                list.revision().value(),
                list.content().name().value(),
                list.order().value(),
                Timestamps.of(list.createdAt()),
                Timestamps.of(list.updatedAt()),
                list.deletedAt().map(Timestamps::of).orElse(null));
    }
}
