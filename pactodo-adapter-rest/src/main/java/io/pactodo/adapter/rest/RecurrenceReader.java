package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.task.Recurrence;
import io.pactodo.domain.task.Recurrence.Anchor;
import io.pactodo.domain.task.RecurrenceRule;
import io.pactodo.domain.task.TaskRefused;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how a task comes again: {@code {rrule, anchor?}}. */
final class RecurrenceReader {
    private static final List<String> FIELDS = List.of("rrule", "anchor");

    private RecurrenceReader() {}

    /**
     * Reads one, merged into what was there (RFC 7396).
     *
     * @param before what was there; empty to read one by itself
     * @throws TaskRefused.Invalid with all that is wrong with its fields
     */
    static Recurrence read(JsonNode value, Optional<Recurrence> before) {
        if (!(value instanceof ObjectNode object)) {
            throw new TaskRefused.Invalid(
                    "wrong_type",
                    "A recurrence is null or an object such as {\"rrule\": \"FREQ=WEEKLY;BYDAY=MO\"}; this is "
                            + JsonKind.of(value) + ".");
        }
        Fields fields = new Fields(object);
        fields.refuseUnknown(FIELDS, Set.of());
        Optional<RecurrenceRule> rule = fields.require(
                "rrule",
                before.map(Recurrence::rule),
                "A recurrence has a rule (RFC 5545), such as FREQ=WEEKLY;BYDAY=MO.",
                sent -> RecurrenceRule.parse(Texts.of("A rule", sent)));
        Anchor anchor = fields.read(
                "anchor",
                before.map(Recurrence::anchor).orElse(Anchor.DUE),
                Anchor.DUE,
                sent -> anchor(Texts.of("An anchor", sent)));
        fields.refuseIfAny();
        return new Recurrence(rule.orElseThrow(), anchor);
    }

    private static Anchor anchor(String name) {
        for (Anchor anchor : Anchor.values()) {
            if (nameOf(anchor).equals(name)) {
                return anchor;
            }
        }
        throw new TaskRefused.Invalid(
                "unknown_anchor",
                "An anchor is due (the rule counts from the day it was due) or completion (from the day it was done),"
                        + " not \"" + Shown.of(name) + "\".");
    }

    /** What that anchor is called. */
    static String nameOf(Anchor anchor) {
        return switch (anchor) {
            case DUE -> "due";
            case COMPLETION -> "completion";
        };
    }
}
