package io.pactodo.application;

import java.util.Arrays;

/**
 * What a request was answered with, to the byte. Only who wrote it can read it.
 *
 * @since 0.1.0
 */
public final class KeptAnswer {
    private final byte[] bytes;

    private KeptAnswer(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * {@return an answer of these bytes, as they are now}
     *
     * @param bytes copied
     */
    public static KeptAnswer of(byte[] bytes) {
        return new KeptAnswer(bytes.clone());
    }

    /** {@return the bytes, for the taker to do with as it likes} */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptAnswer answer && Arrays.equals(bytes, answer.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "an answer of " + bytes.length + " bytes";
    }
}
