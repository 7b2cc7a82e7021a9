package io.pactodo.adapter.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Lets nobody see or enter incidents who does not know the secret, if there is one: as a bearer token (RFC 6750), or as the
 * password of any user (RFC 7617), which is what browsers ask people for.
 */
@Guarded
final class SharedSecret implements ContainerRequestFilter {
    private final Optional<byte[]> digest;

    @Inject
    SharedSecret(Expected expected) {
        this.digest = expected.secret().map(SharedSecret::digest);
    }

    /** @param secret what everybody has to know; empty to let everybody in */
    record Expected(Optional<String> secret) {}

    @Override
    public void filter(ContainerRequestContext request) {
        if (digest.isEmpty()) {
            return;
        }
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        // Of the same length whatever was sent, and compared to the end, so that the time tells nothing.
        boolean known = MessageDigest.isEqual(digest.get(), digest(header == null ? "" : secretIn(header)));
        if (!known) {
            throw new ProblemException(
                            ProblemType.NOT_AUTHENTICATED,
                            header == null
                                    ? "This is for those who know the secret: send it as a bearer token, or as a password."
                                    : "That is not the secret that this server was given.")
                    .withHeader(
                            HttpHeaders.WWW_AUTHENTICATE,
                            "Basic realm=\"PacToDo incidents\", charset=\"UTF-8\", Bearer");
        }
    }

    private static String secretIn(String header) {
        int space = header.indexOf(' ');
        String scheme = header.substring(0, Math.max(space, 0)).toLowerCase(Locale.ROOT);
        String credentials = header.substring(space + 1).strip();
        return switch (scheme) {
            case "bearer" -> credentials;
            case "basic" -> password(credentials);
            default -> "";
        };
    }

    private static String password(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
