package io.pactodo.bootstrap.drill;

import static io.pactodo.domain.drill.Milestone.BROKEN;
import static io.pactodo.domain.drill.Milestone.MENDED;
import static io.pactodo.domain.drill.Milestone.OPENED;
import static io.pactodo.domain.drill.Milestone.OVER;
import static io.pactodo.domain.drill.Milestone.RESTORED;

import io.pactodo.adapter.metrics.slo.prometheus.Lookout;
import io.pactodo.domain.drill.BudgetUse;
import io.pactodo.domain.drill.DrillLoad;
import io.pactodo.domain.drill.DrillRecord;
import io.pactodo.domain.drill.Recovery;
import io.pactodo.domain.drill.Shot.Outcome;
import io.pactodo.domain.drill.Writes;
import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.BooleanSupplier;

/** One drill, from calm to calm. */
public final class Drill {
    private static final Duration STEP = Duration.ofMillis(300);
    private static final Duration QUICK = Duration.ofMillis(100);
    /** A first start with its own PostgreSQL on a slow machine takes that long. */
    private static final Duration RESTORATION = Duration.ofMinutes(2);

    private static final DateTimeFormatter WORKSPACE =
            DateTimeFormatter.ofPattern("'drill-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String AUTHOR = "pactodo drill";

    private final Plan plan;
    private final Patient patient;
    private final Ground ground;
    private final Lookout lookout;
    private final Commentary commentary;
    private final InstantSource clock;
    private final Undoing undoing;
    private final Witness witness;

    /**
     * @param plan what is to be tried
     * @param patient the PacToDo that is broken
     * @param lookout what those who watch know
     * @param commentary where people follow it
     * @param clock what time it is
     * @param undoing how to put back what was broken; may be closed by somebody else at any time, which ends the drill
     */
    public Drill(
            Plan plan, Patient patient, Lookout lookout, Commentary commentary, InstantSource clock, Undoing undoing) {
        this.plan = plan;
        this.patient = patient;
        this.ground = new Ground(lookout, clock, commentary);
        this.lookout = lookout;
        this.commentary = commentary;
        this.clock = clock;
        this.undoing = undoing;
        this.witness = new Witness(lookout, clock, commentary, plan);
    }

    /**
     * Does it, to its end. Whatever becomes of it, {@code undoing} is to be closed after it.
     *
     * @return what is known of it
     * @throws CannotDrill when it could not begin, or was stopped
     */
    public DrillRecord run() {
        undoing.noting(patient, patient::prepare);
        var workspace = WORKSPACE.format(clock.instant());
        var fault = fault(workspace);
        ground.requireCalm();
        try (var requests = SteadyRequests.on(patient.uri(), workspace, plan.perSecond(), clock)) {
            commentary.tell("Load", plan.perSecond() + " requests a second, in the workspace " + workspace);
            Pause.of(Plan.BASELINE);
            // A server that has just started is slow at first, which is not what the drill is about.
            ground.awaitCalm();
            inflict(fault);
            if (fault.recovery() == Recovery.BY_ITSELF) {
                awaitReturn();
            } else {
                awaitDetection();
            }
            if (!witness.has(RESTORED)) {
                mend(fault);
            }
            awaitEnd();
            return record(requests, fault.recovery());
        }
    }

    private Fault fault(String workspace) {
        return plan.scenario().isInjected()
                ? Injecting.into(patient.uri(), plan.scenario(), workspace)
                : patient.fault(plan.scenario());
    }

    private void inflict(Fault fault) {
        undoing.noting(fault::putBack, () -> {
            var what = fault.inflict();
            witness.reached(BROKEN, clock.instant(), "Broken", what);
        });
    }

    private void awaitDetection() {
        var broken = witness.timeline().at(BROKEN).orElseThrow();
        await(plan.detection(), STEP, () -> {
            witness.lookForDetection();
            return witness.has(OPENED);
        });
        if (witness.has(OPENED)) {
            noteDrill();
            var rest = Duration.between(clock.instant(), broken.plus(plan.outage()));
            if (!rest.isNegative()) {
                commentary.tell("Waiting", "It stays broken for " + rest.toSeconds() + " s more");
                Pause.of(rest);
            }
        } else {
            commentary.tell(
                    "Given up",
                    "No incident of " + plan.scenario().alert() + " within "
                            + plan.detection().toSeconds() + " s");
        }
    }

    /** What comes back by itself is only looked at, for as long as somebody might yet be told of it in time. */
    private void awaitReturn() {
        var readiness = new Readiness(patient.uri());
        var told =
                witness.timeline().at(BROKEN).orElseThrow().plus(plan.scenario().detectedWithin());
        await(RESTORATION, QUICK, () -> {
            // First, since the others are asked for long while the clients are served already.
            if (!witness.has(RESTORED) && readiness.isThere()) {
                restored();
            }
            witness.lookForDetection();
            return witness.has(RESTORED)
                    && (witness.has(OPENED) || clock.instant().isAfter(told));
        });
        noteDrill();
        if (!witness.has(RESTORED)) {
            commentary.tell("Given up", "It does not come back by itself");
        }
    }

    private void mend(Fault fault) {
        undoing.unlessOver(() -> witness.reached(MENDED, clock.instant(), "Mended", fault.mend()));
        var readiness = new Readiness(patient.uri());
        await(RESTORATION, QUICK, readiness::isThere);
        if (readiness.isThere()) {
            restored();
        } else {
            commentary.tell("Broken", "It does not serve again, though it is mended: look at its log");
        }
    }

    private void restored() {
        var now = clock.instant();
        var away = Duration.between(witness.timeline().at(BROKEN).orElseThrow(), now);
        witness.reached(
                RESTORED, now, "Restored", "It serves again, " + Witness.seconds(away) + " after it was broken");
    }

    private void awaitEnd() {
        if (witness.has(OPENED)) {
            await(plan.end(), STEP, () -> {
                witness.lookForEnd();
                return witness.has(OVER);
            });
        }
    }

    /** Waits until it is so, or for that long. */
    private void await(Duration most, Duration step, BooleanSupplier isSo) {
        var end = clock.instant().plus(most);
        while (!isSo.getAsBoolean() && clock.instant().isBefore(end)) {
            undoing.unlessOver(() -> {});
            Pause.of(step);
        }
    }

    private DrillRecord record(SteadyRequests requests, Recovery recovery) {
        var load = requests.end();
        var writes = requests.writes();
        tell(load, writes);
        var span = new Span(requests.begin(), clock.instant());
        return new DrillRecord(
                plan.scenario(),
                patient.place(),
                recovery,
                span,
                witness.timeline(),
                load,
                writes,
                budget(load, span),
                lookout.watched(span),
                witness.incident(),
                witness.has(RESTORED));
    }

    private BudgetUse budget(DrillLoad load, Span span) {
        return new BudgetUse(
                lookout.away(span),
                load.unserved(),
                lookout.failed(span),
                load.count(Outcome.FAILED),
                lookout.allowed());
    }

    private void tell(DrillLoad load, Writes writes) {
        commentary.tell(
                "Load",
                "%d requests: %d not answered, %d failed; of %d acknowledged tasks, %d are gone"
                        .formatted(
                                load.shots().size(),
                                load.count(Outcome.LOST),
                                load.count(Outcome.FAILED),
                                writes.acknowledged(),
                                writes.gone()));
    }

    private void noteDrill() {
        note("This is a drill: " + plan.scenario().fault() + ", on purpose, since "
                + witness.timeline().at(BROKEN).orElseThrow() + ".");
    }

    /** So that whoever looks at the incident reads what it was. */
    public void note(String text) {
        witness.incident()
                .flatMap(incident -> lookout.note(incident.number(), AUTHOR, text))
                .ifPresent(gap -> commentary.tell("Note", "Not written to the incident: " + gap));
    }
}
