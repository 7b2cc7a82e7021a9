package io.pactodo.bootstrap;

import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Runs the incident log, until a signal comes. It needs nothing of the task API, which may be what is away. */
final class IncidentLogCommand implements Command {
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
        UntilStopped.run(parts -> announce(IncidentLog.open(order, parts, "--host or --port")));
        return ExitCode.DONE;
    }

    private void announce(IncidentLog log) {
        out.println("""
                The incident log is ready.
                  Incidents     %s
                  Alertmanager  %s
                  API           %s
                  Metrics       %s
                  Journal       %s
                Ctrl-C stops it.""".formatted(
                        log.page(),
                        log.webhook(),
                        log.uri().resolve("api/incidents"),
                        log.uri().resolve("metrics"),
                        log.journal()));
    }
}
