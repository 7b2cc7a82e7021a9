package io.pactodo.adapter.report;

/** What a document is made of. Whoever writes documents down answers for every kind. */
sealed interface Block permits Prose, Finding, Facts, Cards, Table, Curve, Bars, Timeline {
    /** Answers with the kind that this block is. */
    <R> R fold(Kinds<R> kinds);

    /** An answer for each kind. */
    interface Kinds<R> {
        R prose(Prose prose);

        R finding(Finding finding);

        R facts(Facts facts);

        R cards(Cards cards);

        R table(Table table);

        R curve(Curve curve);

        R bars(Bars bars);

        R timeline(Timeline timeline);
    }
}
