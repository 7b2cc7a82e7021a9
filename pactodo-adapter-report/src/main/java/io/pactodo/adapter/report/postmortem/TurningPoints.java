package io.pactodo.adapter.report.postmortem;

import io.pactodo.adapter.report.document.Mark;
import io.pactodo.adapter.report.document.Marks;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.postmortem.Postmortem;
import java.util.ArrayList;
import java.util.List;

/** The moments of an incident that all charts show. */
final class TurningPoints {
    private final Marks marks;

    TurningPoints(Postmortem postmortem) {
        Incident incident = postmortem.incident();
        List<Mark> all = new ArrayList<>();
        all.add(new Mark(incident.beginning().at(), "began"));
        all.add(new Mark(incident.facts().openedAt(), "detected"));
        if (incident instanceof Incident.Answered answered) {
            all.add(new Mark(answered.answer().at(), "answered"));
        }
        if (incident instanceof Incident.Over over) {
            all.add(new Mark(over.overAt(), "over"));
        }
        this.marks = new Marks(all);
    }

    Marks marks() {
        return marks;
    }
}
