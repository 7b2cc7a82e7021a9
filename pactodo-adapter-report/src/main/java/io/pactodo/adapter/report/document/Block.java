package io.pactodo.adapter.report.document;

/** What a document is made of. Whoever writes documents down answers for every kind. */
public sealed interface Block permits Prose, Finding, Facts, Cards, Table, Curve, Layers, Bars, Timeline, Questions {
    /** Answers with the kind that this block is. */
    <R> R fold(Kinds<R> kinds);
}
