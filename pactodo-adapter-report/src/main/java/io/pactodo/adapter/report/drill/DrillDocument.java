package io.pactodo.adapter.report.drill;

import io.pactodo.adapter.report.document.Document;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Marks;
import io.pactodo.adapter.report.writing.Editions;
import io.pactodo.adapter.report.writing.Format;
import io.pactodo.domain.drill.DrillRecord;
import java.time.Instant;
import java.util.List;

/** How a drill went, as a document. Immutable. */
public final class DrillDocument {
    private final DrillRecord record;
    private final Marks marks;
    private final Instant made;

    /**
     * @param record what is known of it
     * @param made when the document is made
     */
    public DrillDocument(DrillRecord record, Instant made) {
        this.record = record;
        this.marks = DrillWords.marks(record.timeline());
        this.made = made;
    }

    /**
     * All of it as text. What comes from outside, such as the names of alerts, is written as text and never as markup.
     *
     * @return in lines that end with a line feed, the last one included
     */
    public String in(Format format) {
        return new Editions(this::document, new DrillJson(record, made)::report).in(format);
    }

    private Document document() {
        return new Document(
                "Drill " + record.scenario().word() + ": " + (record.isPassed() ? "passed" : "not passed"),
                InWords.second(record.span().from()) + " to "
                        + InWords.clock(record.span().to()) + " UTC, on " + record.place(),
                new DrillOpening(record).blocks(),
                List.of(
                        new TargetsChapter(record).chapter(),
                        new MomentsChapter(record, marks).chapter(),
                        new ClientsChapter(record, marks).chapter(),
                        new WatchedChapter(record, marks).chapter(),
                        new CostChapter(record).chapter()),
                "Made by pactodo drill " + record.scenario().word() + " at " + InWords.second(made)
                        + " UTC. All times are in UTC.");
    }
}
