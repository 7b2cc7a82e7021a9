package io.pactodo.adapter.report.document;

import java.util.List;

/** What no data can answer, left open and marked, so that nobody takes the draft for the whole. */
public record Questions(List<Question> questions) implements Block {
    public Questions {
        questions = List.copyOf(questions);
    }

    /**
     * Something that a human has to answer.
     *
     * @param text the question
     * @param hint what belongs into the answer
     */
    public record Question(String text, String hint) {}

    @Override
    public <R> R fold(Kinds<R> kinds) {
        return kinds.questions(this);
    }
}
