package io.pactodo.adapter.report.slo;

import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.Document;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.writing.Editions;
import io.pactodo.adapter.report.writing.Format;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a promise was kept over some time, as a document. Immutable. */
public final class SloDocument {
    private final Judgement judgement;
    private final Optional<Figure<List<Incident>>> incidents;

    /**
     * @param service whose promise it is, for people
     * @param history how it went
     * @param made when the document is made
     */
    public SloDocument(String service, History history, Instant made) {
        this(new Judgement(service, history, made), Optional.empty());
    }

    private SloDocument(Judgement judgement, Optional<Figure<List<Incident>>> incidents) {
        this.judgement = judgement;
        this.incidents = incidents;
    }

    /** The same with what the incident log knows of that time, the newest first. */
    public SloDocument with(Figure<List<Incident>> told) {
        return new SloDocument(judgement, Optional.of(told));
    }

    /**
     * All of it as text. What comes from outside, such as the names of alerts, is written as text and never as markup.
     *
     * @return in lines that end with a line feed, the last one included
     */
    public String in(Format format) {
        return new Editions(this::document, new SloJson(judgement, incidents)::report).in(format);
    }

    private List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>(List.of(
                new ObjectivesChapter(judgement).chapter(),
                new BudgetsChapter(judgement).chapter(),
                new HoursChapter(judgement).chapter(),
                new OutagesChapter(judgement).chapter(),
                new AlertsChapter(judgement).chapter()));
        incidents.ifPresent(told -> chapters.add(new IncidentsChapter(told, judgement.made()).chapter()));
        return chapters;
    }

    private Document document() {
        return new Document(
                judgement.service() + ": how the promise was kept",
                InWords.span(judgement.history().span()) + " UTC, "
                        + InWords.time(judgement.history().span().length()),
                new Opening(judgement).blocks(),
                chapters(),
                "Made by pactodo slo report at " + InWords.second(judgement.made()) + " UTC. All times are in UTC.");
    }
}
