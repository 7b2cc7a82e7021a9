package io.pactodo.adapter.rest;

import io.pactodo.domain.task.DueBound;
import io.pactodo.domain.task.SearchText;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.TaskQuery;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/** Tells queries apart by what they list and in which sequence, whatever page of it and however much at once. */
final class QueryFingerprint {
    private QueryFingerprint() {}

    /** The same number for the same list, on every machine; as good as never the same for two lists. */
    static long of(TaskQuery query) {
        TaskFilter filter = query.filter();
        StringBuilder said = new StringBuilder();
        add(said, List.of(query.workspace().value()));
        add(said, filter.statuses().stream().map(StatusNames::of).sorted().toList());
        add(said, filter.tags().stream().map(Tag::value).sorted().toList());
        add(said, List.of(bound(filter.dueFrom()), bound(filter.dueTo())));
        add(said, filter.updatedSince().stream().map(Object::toString).toList());
        add(said, filter.text().stream().map(SearchText::value).toList());
        add(said, List.of(filter.deleted().name()));
        add(said, List.of(query.sort().field().name(), query.sort().direction().name()));
        if (filter.list().isPresent() || filter.parent().isPresent()) {
            add(said, filter.list().stream().map(Object::toString).toList());
            add(said, filter.parent().stream().map(Object::toString).toList());
        }
        return of(said.toString());
    }

    /** The same number for the same text. */
    static long of(String text) {
        return ByteBuffer.wrap(digest(text)).getLong();
    }

    /** Lengths before values, so that no value can look like the end of itself. */
    private static void add(StringBuilder said, List<String> values) {
        said.append(values.size()).append(';');
        values.forEach(value -> said.append(value.length()).append(':').append(value));
    }

    private static String bound(Optional<DueBound> bound) {
        return bound.map(Object::toString).orElse("");
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
