package io.pactodo.adapter.report;

/** An answer for each kind of block. */
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
