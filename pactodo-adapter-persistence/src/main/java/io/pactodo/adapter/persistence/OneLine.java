package io.pactodo.adapter.persistence;

/** What others say over several lines, on one. */
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
