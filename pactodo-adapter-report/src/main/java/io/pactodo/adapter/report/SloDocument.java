package io.pactodo.adapter.report;

import io.pactodo.domain.slo.History;
import java.time.Instant;
import java.util.List;

/** How a promise was kept over some time, as a document. Immutable. */
public final class SloDocument {
    private final Judgement judgement;

    /**
     * @param service whose promise it is, for people
     * @param history how it went
     * @param made when the document is made
     */
    public SloDocument(String service, History history, Instant made) {
        this.judgement = new Judgement(service, history, made);
    }

    /**
     * All of it as text. What comes from outside, such as the names of alerts, is written as text and never as markup.
     *
     * @return in lines that end with a line feed, the last one included
     */
    public String in(Format format) {
        return switch (format) {
            case MARKDOWN -> new MarkdownPage().write(document());
            case HTML -> new HtmlPage().write(document());
            case JSON -> new SloJson(judgement).write();
        };
    }

    private Document document() {
        return new Document(
                judgement.service() + ": how the promise was kept",
                Words.span(judgement.history().span()) + " UTC, "
                        + Wording.time(judgement.history().span().length()),
                new Opening(judgement).blocks(),
                List.of(
                        new ObjectivesSection(judgement).section(),
                        new BudgetsSection(judgement).section(),
                        new HoursSection(judgement).section(),
                        new OutagesSection(judgement).section(),
                        new AlertsSection(judgement).section()),
                "Made by pactodo slo report at " + Wording.second(judgement.made()) + " UTC. All times are in UTC.");
    }
}
