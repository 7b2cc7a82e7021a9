package io.pactodo.testkit.broken;

import io.pactodo.application.IncidentJournal;
import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.incident.Remark;
import java.util.List;

/** Breaks rule 1: its events are lines, and what stands behind a line break is not read. */
final class KeepsFirstLines extends SpoiledIncidentJournal {
    KeepsFirstLines(IncidentJournal sound) {
        super(sound);
    }

    @Override
    public List<IncidentEvent> read() {
        return super.read().stream().map(KeepsFirstLines::firstLine).toList();
    }

    private static IncidentEvent firstLine(IncidentEvent event) {
        return event instanceof IncidentEvent.Noted noted
                ? new IncidentEvent.Noted(
                        noted.incident(),
                        noted.at(),
                        noted.by(),
                        new Remark(noted.remark().text().lines().findFirst().orElseThrow()))
                : event;
    }
}
