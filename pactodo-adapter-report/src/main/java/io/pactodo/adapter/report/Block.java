package io.pactodo.adapter.report;

/** What a document is made of. Whoever writes documents down answers for every kind. */
sealed interface Block permits Prose, Finding, Facts, Cards, Table, Curve, Bars, Timeline {
    /** Answers with the kind that this block is. */
    <R> R fold(Kinds<R> kinds);
}
