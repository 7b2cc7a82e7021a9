package io.pactodo.application;

import io.pactodo.domain.incident.AlertGroup;
import io.pactodo.domain.incident.Beginning;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.incident.IncidentBook;
import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.incident.IncidentPage;
import io.pactodo.domain.incident.IncidentPolicy;
import io.pactodo.domain.incident.IncidentQuery;
import io.pactodo.domain.incident.IncidentRefused;
import io.pactodo.domain.incident.Person;
import io.pactodo.domain.incident.Remark;
import io.pactodo.domain.incident.Signature;
import io.pactodo.domain.task.StorageException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The use cases of incidents. Safe for use by any number of threads.
 *
 * <p>Whatever changes something throws {@link StorageException} when the journal cannot be written to; then nothing was
 * changed. What returned is kept. Reading asks the journal nothing, and waits for nobody who writes.
 *
 * @since 0.1.0
 */
public final class Incidents {
    private final IncidentJournal journal;
    private final IncidentPolicy policy;
    private final InstantSource clock;
    private final List<Consumer<List<IncidentEvent>>> witnesses;
    private final IncidentBook book = new IncidentBook();
    /** Held from decision to entry, so that each decision knows all before it; {@link #book} is only held to look at it. */
    private final Object writing = new Object();

    /**
     * Reads what happened so far, which nobody else learns of.
     *
     * @param journal where events are kept; nobody else appends to it
     * @param policy what is agreed on
     * @param clock what time it is
     * @throws StorageException when the journal cannot be read
     */
    public Incidents(IncidentJournal journal, IncidentPolicy policy, InstantSource clock) {
        this(journal, policy, clock, List.of());
    }

    /**
     * Reads what happened so far.
     *
     * @param journal where events are kept; nobody else appends to it
     * @param policy what is agreed on
     * @param clock what time it is
     * @param witnesses are told of everything that happened and happens, from the first event on, once it is kept; whoever changes
     *     something waits for them, so they only remember
     * @throws StorageException when the journal cannot be read
     */
    public Incidents(
            IncidentJournal journal,
            IncidentPolicy policy,
            InstantSource clock,
            List<Consumer<List<IncidentEvent>>> witnesses) {
        this.journal = journal;
        this.policy = policy;
        this.clock = clock;
        this.witnesses = List.copyOf(witnesses);
        enter(journal.read());
    }

    /** {@return what is agreed on} */
    public IncidentPolicy policy() {
        return policy;
    }

    /**
     * Takes note of alerts that have one cause. Telling of them again changes nothing.
     *
     * @param group what is told of them now
     * @return the incidents that changed by that, as they are now; none when all of it was known
     */
    public List<Incident> report(AlertGroup group) {
        synchronized (writing) {
            List<IncidentEvent> events = decide(group);
            if (!events.isEmpty()) {
                keep(events);
            }
            return events.stream().map(event -> find(event.incident())).toList();
        }
    }

    /**
     * Answers an incident, be it over or not. The same person may do so again; that changes nothing.
     *
     * @param id of the incident
     * @param by who
     * @param remark what they have to say, if anything
     * @return the incident as it is now
     * @throws IncidentRefused when there is none, or somebody else has answered it already
     */
    public Incident acknowledge(IncidentId id, Person by, Optional<Remark> remark) {
        synchronized (writing) {
            Incident incident = find(id);
            if (incident instanceof Incident.Answered answered) {
                if (answered.answer().by().equals(by)) {
                    return answered;
                }
                throw IncidentRefused.alreadyAcknowledged(answered);
            }
            return keep(new IncidentEvent.Acknowledged(id, new Signature(now(), by, remark)));
        }
    }

    /**
     * Writes something down about an incident, in whatever state it is.
     *
     * @param id of the incident
     * @param by who
     * @param remark what they have to say
     * @return the incident as it is now
     * @throws IncidentRefused when there is none
     */
    public Incident note(IncidentId id, Person by, Remark remark) {
        synchronized (writing) {
            return keep(new IncidentEvent.Noted(find(id).id(), now(), by, remark));
        }
    }

    /**
     * Declares an incident over, whatever its alerts say. Who does that has answered it, if nobody has before. The same
     * person
     * may do so again; that changes nothing.
     *
     * @param id of the incident
     * @param by who
     * @param remark what they have to say, if anything
     * @return the incident as it is now
     * @throws IncidentRefused when there is none, or it is over already
     */
    public Incident resolve(IncidentId id, Person by, Optional<Remark> remark) {
        synchronized (writing) {
            Incident incident = find(id);
            if (incident instanceof Incident.Over over) {
                if (over instanceof Incident.Resolved resolved
                        && resolved.declaration().map(Signature::by).equals(Optional.of(by))) {
                    return resolved;
                }
                throw IncidentRefused.alreadyOver(over);
            }
            return keep(new IncidentEvent.Resolved(id, new Signature(now(), by, remark)));
        }
    }

    /**
     * Enters when an incident began, unless that is known already.
     *
     * @param id of the incident
     * @param beginning when, as it was measured
     * @return the incident as it is now
     * @throws IncidentRefused when there is none
     */
    public Incident date(IncidentId id, Instant beginning) {
        synchronized (writing) {
            Incident incident = find(id);
            return incident.beginning().certainty() == Beginning.Certainty.MEASURED
                    ? incident
                    : keep(new IncidentEvent.Dated(id, now(), beginning.truncatedTo(ChronoUnit.MICROS)));
        }
    }

    /** {@return those incidents of which it may yet be found out when they began, the newest first} */
    public List<Incident> undated() {
        Instant now = clock.instant();
        return all().stream()
                .filter(incident -> policy.mayBeDated(incident, now))
                .toList();
    }

    /**
     * {@return the incident of that id}
     *
     * @param id of the incident
     * @throws IncidentRefused when there is none
     */
    public Incident find(IncidentId id) {
        synchronized (book) {
            return book.find(id).orElseThrow(() -> IncidentRefused.notFound(id));
        }
    }

    /**
     * {@return a page of incidents}
     *
     * @param query which, and where the page begins
     */
    public IncidentPage list(IncidentQuery query) {
        return IncidentPage.of(query, all());
    }

    /** {@return what all incidents come to in numbers} */
    public IncidentFigures figures() {
        return IncidentFigures.of(all(), policy, clock.instant());
    }

    private List<Incident> all() {
        synchronized (book) {
            return book.newestFirst();
        }
    }

    private List<IncidentEvent> decide(AlertGroup group) {
        synchronized (book) {
            return book.decide(group, policy, now());
        }
    }

    private Incident keep(IncidentEvent event) {
        keep(List.of(event));
        return find(event.incident());
    }

    private void keep(List<IncidentEvent> events) {
        journal.append(events);
        enter(events);
    }

    private void enter(List<IncidentEvent> events) {
        synchronized (book) {
            events.forEach(book::enter);
        }
        if (!events.isEmpty()) {
            witnesses.forEach(witness -> witness.accept(events));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
