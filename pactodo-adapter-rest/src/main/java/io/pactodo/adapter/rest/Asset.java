package io.pactodo.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Bytes that are the same for everybody, and that their readers may keep as long as the server says that they are the same. */
final class Asset {
    private static final int TAG_BYTES = 16;

    private final byte[] bytes;
    private final String mediaType;
    private final String tag;

    Asset(byte[] bytes, String mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        this.tag = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest(bytes), TAG_BYTES));
    }

    static Asset ofText(String text, String mediaType) {
        return new Asset(text.getBytes(StandardCharsets.UTF_8), mediaType);
    }

    /** A page's own style on the ground that all pages share, in one file: each page asks for what is its own, and no more. */
    static Asset ofStyle(String name) {
        return ofText(Resources.text("ground.css") + "\n" + Resources.text(name), "text/css; charset=utf-8");
    }

    /** The bytes, or that they are the ones that the client has. */
    Response.ResponseBuilder answer(ContainerRequestContext context) {
        boolean known = new TaskRequest(context)
                .conditions()
                .ifNoneMatch()
                .map(tags -> tags.name(tag))
                .orElse(false);
        return (known ? Response.notModified() : Response.ok(bytes, mediaType))
                .header(HttpHeaders.ETAG, '"' + tag + '"')
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
