package io.pactodo.adapter.report.postmortem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.postmortem.Damage;
import io.pactodo.domain.postmortem.Moment;
import io.pactodo.domain.postmortem.Postmortem;
import io.pactodo.domain.postmortem.StillTold;
import io.pactodo.domain.postmortem.Timing;
import io.pactodo.domain.slo.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What programs read: shares from 0 to 1, times in seconds, instants in UTC. What is not known is {@code null}. */
final class PostmortemJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final String service;
    private final Postmortem postmortem;

    PostmortemJson(String service, Postmortem postmortem) {
        this.service = service;
        this.postmortem = postmortem;
    }

    ObjectNode report() {
        Incident incident = postmortem.incident();
        ObjectNode report = MAPPER.createObjectNode()
                .put("service", service)
                .put("made_at", postmortem.made().toString())
                .put("incident", incident.id().number())
                .put("title", incident.title())
                .put("severity", incident.severity().name().toLowerCase(Locale.ROOT))
                .put("status", incident.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .put("began_at", incident.beginning().at().toString())
                .put("beginning", incident.beginning().certainty().name().toLowerCase(Locale.ROOT));
        report.set("looked_at", span(postmortem.span()));
        report.set(
                "outage",
                postmortem.outage().<JsonNode>map(PostmortemJson::span).orElse(null));
        report.set("detected", timing(postmortem.detected()));
        report.set("answered", timing(postmortem.answered()));
        report.set("lasted", timing(postmortem.lasted()));
        report.set(
                "objectives", array(postmortem.traces().damages().value().orElse(List.of()), PostmortemJson::damage));
        report.set("timeline", array(postmortem.moments(), PostmortemJson::moment));
        report.set(
                "still_firing",
                postmortem
                        .traces()
                        .stillTold()
                        .value()
                        .<JsonNode>map(alerts -> array(alerts, PostmortemJson::told))
                        .orElse(null));
        report.set("gaps", array(postmortem.traces().gaps(), MAPPER.getNodeFactory()::textNode));
        return report;
    }

    private static ObjectNode span(Span span) {
        return MAPPER.createObjectNode()
                .put("from", span.from().toString())
                .put("to", span.to().toString())
                .put("seconds", span.length().toMillis() / 1000.0);
    }

    private static ObjectNode timing(Timing timing) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("happened", timing.took().isPresent())
                .put("seconds", timing.passed().toMillis() / 1000.0)
                .put("verdict", PromisesChapter.word(timing));
        timing.promised().ifPresent(promised -> json.put("promised_seconds", promised.toSeconds()));
        return json;
    }

    private static ObjectNode damage(Damage damage) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("name", damage.promised().name())
                .put("unit", damage.promised().unit().word());
        damage.happened().value().ifPresent(seen -> json.put("bad", seen.bad()).put("total", seen.total()));
        damage.happened().gap().ifPresent(gap -> json.put("gap", gap));
        return json.put("may_be_bad", damage.allowed().orElse(null))
                .put("budget_used", damage.used().orElse(null));
    }

    private static ObjectNode moment(Moment moment) {
        return MAPPER.createObjectNode()
                .put("at", moment.at().toString())
                .put("kind", moment.kind().name().toLowerCase(Locale.ROOT))
                .put("subject", moment.subject())
                .put("by", moment.by().orElse(null))
                .put("words", moment.words().orElse(null))
                .put("known_from", moment.witness().name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode told(StillTold alert) {
        return MAPPER.createObjectNode()
                .put("name", alert.name())
                .put("severity", alert.severity())
                .put("since", alert.since().toString());
    }

    private static <T> ArrayNode array(List<T> values, Function<T, ? extends JsonNode> making) {
        ArrayNode array = MAPPER.createArrayNode();
        values.stream().map(making).forEach(array::add);
        return array;
    }
}
