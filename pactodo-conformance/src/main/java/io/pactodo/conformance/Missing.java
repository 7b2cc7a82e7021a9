package io.pactodo.conformance;

/** The server does not have what the rule is about, and need not. The message says how that shows. */
final class Missing extends RuntimeException {
    Missing(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
