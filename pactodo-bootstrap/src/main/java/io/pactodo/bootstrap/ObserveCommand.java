package io.pactodo.bootstrap;

import io.pactodo.bootstrap.observe.CannotObserve;
import io.pactodo.bootstrap.observe.Observed;
import io.pactodo.bootstrap.observe.Service;
import io.pactodo.bootstrap.observe.Watcher;
import io.pactodo.bootstrap.observe.Watchers;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Runs those who watch a PacToDo, until a signal comes or one of them ends. */
final class ObserveCommand implements Command {
    private static final String LINE = "%-12s  %s";

    private final Map<String, String> environment;
    private final PrintStream out;

    /**
     * @param environment all environment variables
     * @param out where people read that they are ready
     */
    ObserveCommand(Map<String, String> environment, PrintStream out) {
        this.environment = Map.copyOf(environment);
        this.out = out;
    }

    @Override
    public String name() {
        return ObserveGrammar.NAME;
    }

    @Override
    public String usage() {
        return "[FLAGS]";
    }

    @Override
    public String purpose() {
        return "runs Prometheus and its kin beside it";
    }

    @Override
    public CommandSpec spec() {
        return ObserveGrammar.spec();
    }

    @Override
    public ExitCode run(ParseResult parsed) {
        var order = ObserveOrder.read(parsed, environment);
        try {
            UntilStopped.run(parts -> watch(order, parts));
        } catch (CannotObserve e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
        return ExitCode.DONE;
    }

    private void watch(ObserveOrder.Order order, OpenParts parts) {
        var directory = parts.open(() -> DataDirectory.claim(order.directory()));
        var watchers = Watchers.in(directory.path(), environment.getOrDefault("PATH", ""));
        watchers.stopLeftBehind();
        var observed = withSomebodyToTell(withPorts(order.observed()), order, parts);
        prepare(watchers, observed, order, directory);
        directory.announce(uri(observed));
        var services = Arrays.stream(Watcher.values())
                .map(watcher -> announced(parts.open(() -> watchers.start(watcher, observed))))
                .toList();
        out.println("They watch " + observed.target() + ", and keep their figures in " + directory.path() + ".");
        out.println("Ctrl-C ends all of them.");
        throw firstToEnd(services).ended();
    }

    /** Begins with whoever is told, so that nothing is told to nobody. */
    private Observed withSomebodyToTell(Observed observed, ObserveOrder.Order order, OpenParts parts) {
        if (observed.webhook().isPresent()) {
            return observed;
        }
        var log = IncidentLog.open(
                IncidentLogOrder.Order.onThisMachine(
                        order.incidentsPort(), order.directory().resolve("incidents"), uri(observed), order.webhook()),
                parts,
                ObserveGrammar.INCIDENTS_PORT);
        out.println(LINE.formatted("Incidents", log.page()));
        return observed.telling(log.uri(), log.webhook());
    }

    /** Each waits for the one before: what Prometheus tells while nobody listens is lost, and would be an alert. */
    private Service announced(Service service) {
        service.awaitReady();
        out.println(LINE.formatted(service.watcher().title(), service.uri()));
        return service;
    }

    private static void prepare(
            Watchers watchers, Observed observed, ObserveOrder.Order order, DataDirectory directory) {
        try {
            watchers.prepare(observed);
            if (order.objectives().isPresent()) {
                watchers.judgeBy(order.objectives().get());
            }
        } catch (IOException e) {
            throw DataDirectory.cannotWrite(directory.path(), e);
        }
    }

    /** Looked at before anything is started, in words that name the flag to use. */
    private static Observed withPorts(Observed wanted) {
        var ports = new EnumMap<Watcher, Integer>(Watcher.class);
        for (var watcher : Watcher.values()) {
            ports.put(watcher, port(watcher, wanted.port(watcher), ports.values()));
        }
        return new Observed(wanted.target(), wanted.metricsPort(), ports, wanted.retention(), wanted.webhook());
    }

    private static int port(Watcher watcher, int wanted, Collection<Integer> given) {
        if (wanted != 0 && (given.contains(wanted) || !FreePort.isFree(wanted))) {
            throw new CannotStart("port %d on 127.0.0.1 is taken, and %s wants it: choose another with %s"
                    .formatted(wanted, watcher.title(), watcher.portFlag()));
        }
        var port = wanted;
        while (port == 0 || given.contains(port)) {
            port = FreePort.belowEphemeral();
        }
        return port;
    }

    private static URI uri(Observed observed) {
        return URI.create("http://127.0.0.1:" + observed.port(Watcher.PROMETHEUS) + "/");
    }

    private static Service firstToEnd(List<Service> services) {
        var ends = services.stream().map(Service::end).toArray(CompletableFuture<?>[]::new);
        return (Service) CompletableFuture.anyOf(ends).join();
    }
}
