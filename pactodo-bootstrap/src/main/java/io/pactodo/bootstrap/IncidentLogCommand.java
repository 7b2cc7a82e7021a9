package io.pactodo.bootstrap;

import com.github.f4b6a3.uuid.UuidCreator;
import io.pactodo.adapter.metrics.IncidentMetrics;
import io.pactodo.adapter.persistence.journal.CannotOpenJournal;
import io.pactodo.adapter.persistence.journal.FileIncidentJournal;
import io.pactodo.adapter.rest.CannotListenException;
import io.pactodo.adapter.rest.IncidentServer;
import io.pactodo.adapter.rest.RestSettings;
import io.pactodo.application.Incidents;
import io.pactodo.domain.task.StorageException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Runs the incident log, until a signal comes. It needs nothing of the task API, which may be what is away. */
final class IncidentLogCommand implements Command {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Map<String, String> environment;
    private final PrintStream out;

    /**
     * @param environment all environment variables
     * @param out where people read that it is ready
     */
    IncidentLogCommand(Map<String, String> environment, PrintStream out) {
        this.environment = Map.copyOf(environment);
        this.out = out;
    }

    @Override
    public String name() {
        return IncidentLogGrammar.NAME;
    }

    @Override
    public String usage() {
        return "[FLAGS]";
    }

    @Override
    public String purpose() {
        return "keeps incidents, and who answered them";
    }

    @Override
    public CommandSpec spec() {
        return IncidentLogGrammar.spec();
    }

    @Override
    public ExitCode run(ParseResult parsed) {
        var order = IncidentLogOrder.read(parsed, environment);
        Logging.at(order.logLevel());
        try {
            UntilStopped.run(parts -> keep(order, parts));
        } catch (CannotOpenJournal | StorageException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        } catch (CannotListenException e) {
            throw new CannotStart(e.getMessage() + " Choose another with --host or --port.", e);
        }
        return ExitCode.DONE;
    }

    private void keep(IncidentLogOrder.Order order, OpenParts parts) {
        var directory = parts.open(() -> DataDirectory.claim(order.directory()));
        var file = directory.path().resolve("incidents.journal");
        var journal = parts.open(() -> FileIncidentJournal.open(file));
        var incidents = new Incidents(journal, order.policy(), Clock.systemUTC());
        var server = server(order, incidents);
        parts.open(() -> {
            server.start();
            return () -> server.stop(GRACE);
        });
        directory.announce(server.uri());
        out.println("""
                The incident log is ready.
                  Incidents     %s
                  Alertmanager  %s
                  Metrics       %s
                  Journal       %s
                Ctrl-C stops it.""".formatted(
                        server.uri().resolve("api/incidents"),
                        server.uri().resolve("api/incidents/alertmanager"),
                        server.uri().resolve("metrics"),
                        file));
    }

    private static IncidentServer server(IncidentLogOrder.Order order, Incidents incidents) {
        var server = new IncidentServer(
                new RestSettings(
                        order.host().getHostAddress(), order.port(), order.publicUrl(), RestSettings.Limits.DEFAULT),
                order.secret().map(Secret::value),
                incidents,
                List.of(),
                Clock.systemUTC(),
                () -> UuidCreator.getTimeOrderedEpoch().toString());
        server.mount("/metrics", new IncidentMetrics(Version.ofThisBuild(), incidents::figures).servlet());
        return server;
    }
}
