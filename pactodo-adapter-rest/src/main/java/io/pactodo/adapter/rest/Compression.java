package io.pactodo.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses what is longer than 1 KiB, for those who ask for it (RFC 9110, section 12.5.3). */
final class Compression {
    private static final int WORTHWHILE = 1024;

    private Compression() {}

    /** The bytes as they are to be sent; says in the headers what became of them. */
    static byte[] compress(byte[] plain, ContainerRequestContext request, MultivaluedMap<String, Object> headers)
            throws IOException {
        if (plain.length <= WORTHWHILE || headers.containsKey(HttpHeaders.CONTENT_ENCODING)) {
            return plain;
        }
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!acceptsGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            return plain;
        }
        headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        return gzip(plain);
    }

    private static boolean acceptsGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        boolean any = false;
        for (String member : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = member.replace(" ", "").split(";", 2);
            boolean wanted = parts.length < 2 || !parts[1].matches("q=0(\\.0*)?");
            if (parts[0].equals("gzip") || parts[0].equals("x-gzip")) {
                return wanted;
            }
            any |= parts[0].equals("*") && wanted;
        }
        return any;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        }
        return compressed.toByteArray();
    }
}
