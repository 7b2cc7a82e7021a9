package io.pactodo.adapter.report.document;

/** An answer for each kind of block. */
public interface Kinds<R> {
    R prose(Prose prose);

    R finding(Finding finding);

    R facts(Facts facts);

    R cards(Cards cards);

    R table(Table table);

    R curve(Curve curve);

    R layers(Layers layers);

    R bars(Bars bars);

    R timeline(Timeline timeline);

    R questions(Questions questions);
}
