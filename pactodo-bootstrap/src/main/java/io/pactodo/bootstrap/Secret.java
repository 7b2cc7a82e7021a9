package io.pactodo.bootstrap;

/**
 * Something that must not be shown, such as a password.
 *
 * @param value the secret itself; {@link #toString()} does not give it away
 */
record Secret(String value) {
    @Override
    public String toString() {
        return "(secret)";
    }
}
