package io.pactodo.adapter.report.postmortem;

import io.pactodo.adapter.report.document.Document;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.writing.Editions;
import io.pactodo.adapter.report.writing.Format;
import io.pactodo.domain.postmortem.Postmortem;
import java.util.List;

/** The draft of a postmortem: all that data say of an incident, with what they cannot say left open. Immutable. */
public final class PostmortemDocument {
    private final String service;
    private final Postmortem postmortem;

    /**
     * @param service what went wrong, for people
     * @param postmortem what data say of it
     */
    public PostmortemDocument(String service, Postmortem postmortem) {
        this.service = service;
        this.postmortem = postmortem;
    }

    /**
     * All of it as text. What comes from outside, such as notes and the names of alerts, is written as text and never as markup.
     *
     * @return in lines that end with a line feed, the last one included
     */
    public String in(Format format) {
        return new Editions(this::document, new PostmortemJson(service, postmortem)::report).in(format);
    }

    private Document document() {
        TurningPoints points = new TurningPoints(postmortem);
        return new Document(
                "Postmortem of incident " + postmortem.incident().id() + ": "
                        + postmortem.incident().title(),
                service + ", "
                        + InWords.second(postmortem.incident().beginning().at()) + " UTC, a draft from data",
                new Summary(postmortem).blocks(),
                List.of(
                        new ImpactChapter(postmortem).chapter(),
                        new PromisesChapter(postmortem).chapter(),
                        new ChartsChapter(postmortem, points).chapter(),
                        new MomentsChapter(postmortem).chapter(),
                        OpenQuestions.chapter()),
                "Drafted by pactodo postmortem at " + InWords.second(postmortem.made())
                        + " UTC, from Prometheus, Alertmanager and the journal of the incident log. All times are in UTC.");
    }
}
