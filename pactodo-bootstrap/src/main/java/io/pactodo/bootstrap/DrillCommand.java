package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.slo.prometheus.Lookout;
import io.pactodo.bootstrap.drill.CannotDrill;
import io.pactodo.bootstrap.drill.Commentary;
import io.pactodo.bootstrap.drill.Drill;
import io.pactodo.bootstrap.drill.Ground;
import io.pactodo.bootstrap.drill.OwnServer;
import io.pactodo.bootstrap.drill.Patient;
import io.pactodo.bootstrap.drill.Plan;
import io.pactodo.bootstrap.drill.RunningServer;
import io.pactodo.bootstrap.drill.ServerCall;
import io.pactodo.bootstrap.drill.ToldProcess;
import io.pactodo.bootstrap.drill.Undoing;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Breaks a PacToDo on purpose, and tells how soon somebody was told and how soon it was over. */
final class DrillCommand implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(DrillCommand.class);

    private final Map<String, String> environment;
    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param environment all environment variables
     * @param clock what time it is
     * @param out where people follow it
     * @param err where is told what is wrong
     */
    DrillCommand(Map<String, String> environment, InstantSource clock, PrintStream out, PrintStream err) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return DrillGrammar.NAME;
    }

    @Override
    public String usage() {
        return "SCENARIO [FLAGS]";
    }

    @Override
    public String purpose() {
        return "breaks it on purpose and measures";
    }

    @Override
    public CommandSpec spec() {
        return DrillGrammar.spec();
    }

    @Override
    public ExitCode run(ParseResult parsed) {
        var order = DrillOrder.read(parsed, environment);
        var undoing = new Undoing();
        var hook = new Thread(undoing::close, "put back");
        Runtime.getRuntime().addShutdownHook(hook);
        try (undoing) {
            return drill(order, undoing);
        } catch (CannotDrill e) {
            LOG.debug("No drill", e);
            err.println("pactodo: " + e.getMessage());
            return ExitCode.WRONG_USAGE;
        } finally {
            forget(hook);
        }
    }

    /** Its own end is that of the process, with 130 or 143, as of any other that a signal ends. */
    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            waitForever();
        }
    }

    private ExitCode drill(DrillOrder order, Undoing undoing) {
        var commentary = new Commentary(out, clock);
        var watchers = order.watchers();
        var lookout = new Lookout(watchers.prometheus().told(), watchers.alertmanagerUrl(), watchers.incidentsUrl());
        var ground = new Ground(lookout, clock, commentary);
        ground.requireWatchers();
        var server = order.url().map(Ground::onThisMachine).orElseGet(ground::watched);
        var plan = new Plan(
                order.scenario(),
                order.outage(),
                order.perSecond(),
                watchers.incidentsUrl().resolve("/"));
        var reporting = new DrillReporting(order.reports(), clock, out);
        reporting.prepare();
        out.println("Drill " + order.scenario().word() + ": " + order.scenario().fault() + ". All times are in UTC.");
        var patient = patient(order, server, commentary);
        var drill = new Drill(plan, patient, lookout, commentary, clock, undoing);
        var record = drill.run();
        reporting.report(record);
        drill.note(DrillReporting.sum(record));
        record.incident()
                .ifPresent(incident -> out.println("Incident  number " + incident.number()
                        + (incident.isAcknowledged()
                                ? " was acknowledged: it is at "
                                : " waits for somebody who acknowledges it, at ")
                        + plan.incidents().resolve("incidents")));
        if (patient instanceof OwnServer && order.stays().orElseGet(Terminal::isThere)) {
            out.println("PacToDo goes on at " + server + " so that you can look around; Ctrl-C ends it.");
            waitForever();
        }
        return record.isPassed() ? ExitCode.DONE : ExitCode.TARGET_MISSED;
    }

    private Patient patient(DrillOrder order, URI server, Commentary commentary) {
        return order.told()
                .<Patient>map(told -> new ToldProcess(server, told.pid(), told.start()))
                .orElseGet(() -> ownOrRunning(order, server, commentary));
    }

    private Patient ownOrRunning(DrillOrder order, URI server, Commentary commentary) {
        var port = server.getPort() < 0 ? 80 : server.getPort();
        if (!FreePort.isFree(port) && order.scenario().isInjected()) {
            return new RunningServer(server);
        }
        if (!FreePort.isFree(port)) {
            throw new CannotDrill(server + " is taken already, and a drill breaks only what it started or was told of:"
                    + " stop it, or name it with --pid PID, and with --start COMMAND how it is started again");
        }
        var directory = directory(order.data());
        return new OwnServer(new ServerCall(
                server,
                PacToDo.class.getName(),
                directory,
                order.data().isEmpty(),
                flags(order, directory),
                Map.of(),
                commentary));
    }

    private static List<String> flags(DrillOrder order, Path directory) {
        var flags = new ArrayList<>(List.of(
                "--data",
                directory.toString(),
                "--prometheus-url",
                Meaning.shown(order.watchers().prometheus().url().value())));
        if (order.scenario().isInjected()) {
            flags.add("--fault-injection");
        }
        return flags;
    }

    private static Path directory(Optional<Path> wanted) {
        try {
            return wanted.isPresent()
                    ? Files.createDirectories(wanted.get()).toRealPath()
                    : Files.createTempDirectory("pactodo-drill-").toRealPath();
        } catch (IOException e) {
            throw new CannotDrill("the directory for the drill's PacToDo cannot be made: name another with --data", e);
        }
    }

    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
