package io.pactodo.adapter.report.slo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.BurnDown;
import io.pactodo.domain.slo.BurnDown.Moment;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.Source;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Stretch;
import io.pactodo.domain.slo.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What programs read: shares from 0 to 1, times in seconds, instants in UTC, and everything that people are spared. What is
 * not known is {@code null}, and its reason stands beside it.
 */
final class SloJson {
    private static final int WORST = 5;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Judgement judgement;
    private final Optional<Figure<List<Incident>>> incidents;

    /** @param incidents what the incident log said, if it was asked */
    SloJson(Judgement judgement, Optional<Figure<List<Incident>>> incidents) {
        this.judgement = judgement;
        this.incidents = incidents;
    }

    ObjectNode report() {
        ObjectNode report = MAPPER.createObjectNode()
                .put("service", judgement.service())
                .put("made_at", judgement.made().toString());
        report.set("source", source(judgement.history().source()));
        report.setAll(between(judgement.history().span()));
        report.put("covered", judgement.covered());
        report.put("verdict", word(judgement.verdict()));
        ObjectNode promises = report.putObject("promises");
        judgement
                .promises()
                .forEach((promise, judged) -> promises.putObject(promise)
                        .put("verdict", word(judged.verdict()))
                        .put("counts", judged.promised().name()));
        report.set("objectives", array(judgement.objectives(), this::objective));
        put(report, "alerts", judgement.history().alerts(), SloJson::alert);
        put(report, "outages", judgement.history().away(), SloJson::between);
        incidents.ifPresent(told -> put(report, "incidents", told, SloJson::incident));
        report.set("without_figures", array(judgement.blind(), SloJson::between));
        return report;
    }

    /** Written as the server writes it. */
    private static ObjectNode source(Source source) {
        ObjectNode json = MAPPER.createObjectNode();
        if (source instanceof Source.Prometheus prometheus) {
            return json.put("kind", "prometheus")
                    .put("address", prometheus.address())
                    .putNull("since");
        }
        return json.put("kind", "process")
                .putNull("address")
                .put(
                        "since",
                        source instanceof Source.OwnCounters own ? own.since().toString() : null);
    }

    private ObjectNode objective(Judged judged) {
        ServiceLevelObjective promised = judged.promised();
        ObjectNode objective = MAPPER.createObjectNode()
                .put("name", promised.name())
                .put("display_name", promised.displayName())
                .put("promise", promised.promise())
                .put("unit", promised.unit().word())
                .put("target", promised.objective().target())
                .put("verdict", word(judged.verdict()));
        objective
                .putObject("window")
                .put("seconds", promised.window().length().toSeconds())
                .put("alignment", promised.window().alignment().name().toLowerCase(Locale.ROOT));
        judged.gap().ifPresent(reason -> objective.put("gap", reason));
        judged.budget().value().ifPresent(down -> budget(objective, judged, down));
        return objective;
    }

    private static void budget(ObjectNode objective, Judged judged, BurnDown down) {
        down.worst().ifPresent(worst -> {
            Compliance seen = worst.observed().compliance();
            objective.put("windows_judged", down.judged().size());
            objective.put(
                    "windows_broken",
                    down.judged().stream()
                            .filter(moment -> moment.left().isOverdrawn())
                            .count());
            ObjectNode window = objective.putObject("worst_window");
            window.setAll(between(down.window(worst)));
            window.put("covered", worst.observed().covered())
                    .put("total", seen.total())
                    .put("bad", seen.bad())
                    .put("compliance", seen.goodShare())
                    .put("may_be_bad", down.allowed(worst))
                    .put("budget_left", worst.left().share());
        });
        objective.set("worst_hours", array(judged.worstHours(WORST), stretch -> hour(judged, stretch)));
        objective.set("steps", steps(judged, down));
    }

    private static ObjectNode hour(Judged judged, Stretch stretch) {
        ObjectNode hour = between(stretch.span());
        return hour.put("total", stretch.observation().compliance().total())
                .put("bad", stretch.observation().compliance().bad())
                .put("budget_spent", judged.spent(stretch));
    }

    /** For each stretch there is the moment at its end. */
    private static ArrayNode steps(Judged judged, BurnDown down) {
        List<Stretch> stretches = judged.seen().stretches().value().orElse(List.of());
        ArrayNode steps = MAPPER.createArrayNode();
        for (int index = 0; index < stretches.size(); index++) {
            Stretch stretch = stretches.get(index);
            Moment end = down.moments().get(index);
            steps.add(between(stretch.span())
                    .put("covered", stretch.observation().covered())
                    .put("total", stretch.observation().compliance().total())
                    .put("bad", stretch.observation().compliance().bad())
                    .put("budget_left", end.left().share()));
        }
        return steps;
    }

    private static ObjectNode alert(AlertEpisode alert) {
        ObjectNode told = MAPPER.createObjectNode()
                .put("name", alert.name())
                .put("severity", alert.severity())
                .put("slo", alert.slo().orElse(null));
        told.setAll(between(alert.span()));
        return told.put("open", alert.isOpen());
    }

    /** Named as the incident log names it. */
    private static ObjectNode incident(Incident incident) {
        ObjectNode told = MAPPER.createObjectNode()
                .put("id", incident.id().number())
                .put("status", incident.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .put("severity", incident.severity().name().toLowerCase(Locale.ROOT))
                .put("title", incident.title())
                .put("began_at", incident.beginning().at().toString())
                .put("beginning", incident.beginning().certainty().name().toLowerCase(Locale.ROOT))
                .put(
                        "over_at",
                        incident instanceof Incident.Over over ? over.overAt().toString() : null);
        if (incident instanceof Incident.Answered answered) {
            told.putObject("acknowledgement")
                    .put("at", answered.answer().at().toString())
                    .put("by", answered.answer().by().toString());
        } else {
            told.putNull("acknowledgement");
        }
        return told;
    }

    private static ObjectNode between(Span span) {
        return MAPPER.createObjectNode()
                .put("from", span.from().toString())
                .put("to", span.to().toString())
                .put("seconds", span.length().toSeconds());
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static <T> void put(ObjectNode node, String name, Figure<List<T>> figure, Function<T, JsonNode> making) {
        figure.value().ifPresentOrElse(values -> node.set(name, array(values, making)), () -> node.putNull(name));
        figure.gap().ifPresent(reason -> node.put(name + "_gap", reason));
    }

    private static <T> ArrayNode array(List<T> values, Function<T, ? extends JsonNode> making) {
        ArrayNode array = MAPPER.createArrayNode();
        values.stream().map(making).forEach(array::add);
        return array;
    }
}
