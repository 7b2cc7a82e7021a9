package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.incident.Person;
import io.pactodo.domain.incident.Remark;
import io.pactodo.domain.task.TaskRefused;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody enters about an incident.
 *
 * @param by who
 * @param note what they have to say, if anything
 */
record IncidentEntry(Person by, Optional<Remark> note) {
    private static final List<String> FIELDS = List.of("by", "note");

    /**
     * Reads an entry in which there need not be a note.
     *
     * @throws TaskRefused.Invalid when it is none
     */
    static IncidentEntry read(ObjectNode body) {
        Fields fields = new Fields(body);
        fields.refuseUnknown(FIELDS, Set.of());
        Optional<Person> by = by(fields);
        Optional<Remark> note = fields.read(
                "note",
                Optional.empty(),
                Optional.empty(),
                value -> Optional.of(new Remark(Texts.of("A note", value))));
        fields.refuseIfAny();
        return new IncidentEntry(by.orElseThrow(), note);
    }

    /**
     * Reads an entry that is a note.
     *
     * @throws TaskRefused.Invalid when it is none
     */
    static IncidentEntry readNote(ObjectNode body) {
        Fields fields = new Fields(body);
        fields.refuseUnknown(FIELDS, Set.of());
        Optional<Person> by = by(fields);
        Optional<Remark> note = fields.require(
                "note",
                Optional.empty(),
                "A note has 1 to 4000 characters.",
                value -> new Remark(Texts.of("A note", value)));
        fields.refuseIfAny();
        return new IncidentEntry(by.orElseThrow(), note);
    }

    private static Optional<Person> by(Fields fields) {
        return fields.require(
                "by",
                Optional.empty(),
                "Say who you are, in 1 to 100 characters.",
                value -> new Person(Texts.of("The name of a person", value)));
    }
}
