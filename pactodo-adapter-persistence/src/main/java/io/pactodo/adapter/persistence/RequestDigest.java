package io.pactodo.adapter.persistence;

import io.pactodo.application.KeyedRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Names a request in 32 bytes, whatever the lengths of its path and its key. */
final class RequestDigest {
    private RequestDigest() {}

    /** What the request is kept under, within its workspace. */
    static byte[] of(KeyedRequest request) {
        return digest(List.of(request.operation(), request.key().value()));
    }

    /** What attempts at the request lock, in a space of numbers that all workspaces share. */
    static long lock(KeyedRequest request) {
        return ByteBuffer.wrap(digest(List.of(
                        request.workspace().value(),
                        request.operation(),
                        request.key().value())))
                .getLong();
    }

    /** Lengths before values, so that no value can look like a part of the next. */
    private static byte[] digest(List<String> values) {
        StringBuilder said = new StringBuilder();
        values.forEach(value -> said.append(value.length()).append(':').append(value));
        try {
            return MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
