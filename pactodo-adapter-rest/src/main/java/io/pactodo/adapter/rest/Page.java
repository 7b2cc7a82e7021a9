package io.pactodo.adapter.rest;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A page for people: no script, nothing from elsewhere, light or dark as they have it. */
final class Page {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; }
            h1 { font-size: 1.6rem; line-height: 1.25; }
            code { font-family: ui-monospace, monospace; }
            .status { opacity: .7; }
            dt { font-weight: 600; margin-top: 1rem; }
            dd { margin: 0; }
            """;
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Page() {}

    /**
     * Answers with a page.
     *
     * @param title its title, as text
     * @param content what is in its body, as HTML
     */
    static Response of(String title, String content) {
        String html = """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(escape(title), STYLE, content);
        return Response.ok(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** Text, as HTML. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
