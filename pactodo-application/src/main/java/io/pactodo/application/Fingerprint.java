package io.pactodo.application;

/**
 * Tells whether two requests ask for the same.
 *
 * @param value equal for equal content; as good as never equal for other content
 * @since 0.1.0
 */
public record Fingerprint(String value) {}
