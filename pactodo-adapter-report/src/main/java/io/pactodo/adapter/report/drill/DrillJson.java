package io.pactodo.adapter.report.drill;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.drill.DrillRecord;
import io.pactodo.domain.drill.Milestone;
import io.pactodo.domain.drill.Shot.Outcome;
import java.time.Instant;
import java.util.Locale;

/** What programs read: times in seconds, instants in UTC. What is not known is left out. */
final class DrillJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final DrillRecord record;
    private final Instant made;

    DrillJson(DrillRecord record, Instant made) {
        this.record = record;
        this.made = made;
    }

    ObjectNode report() {
        ObjectNode report = MAPPER.createObjectNode()
                .put("scenario", record.scenario().word())
                .put("brought_back", word(record.recovery()))
                .put("made_at", made.toString())
                .put("from", record.span().from().toString())
                .put("to", record.span().to().toString())
                .put("passed", record.isPassed());
        ObjectNode timeline = report.putObject("timeline");
        for (Milestone milestone : Milestone.values()) {
            record.timeline().at(milestone).ifPresent(at -> timeline.put(word(milestone), at.toString()));
        }
        var targets = report.putArray("targets");
        record.targets()
                .forEach(target -> targets.addObject()
                        .put("name", target.name())
                        .put("wanted", target.wanted())
                        .put("got", target.got())
                        .put("met", target.isMet()));
        ObjectNode requests = report.putObject("requests");
        for (Outcome outcome : Outcome.values()) {
            requests.put(word(outcome), record.load().count(outcome));
        }
        record.incident().ifPresent(incident -> report.put("incident", incident.number()));
        return report;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
