package io.pactodo.adapter.report.document;

/** Sentences. */
public record Prose(String text) implements Block {
    @Override
    public <R> R fold(Kinds<R> kinds) {
        return kinds.prose(this);
    }
}
