package io.pactodo.bootstrap;

import io.pactodo.conformance.ConformanceSuite;
import io.pactodo.conformance.Report;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Judges a server by the contract, and tells what was found. */
final class ConformanceCommand implements Command {
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean isWatched;
    private final boolean isColoured;

    /**
     * @param out where the report goes
     * @param err where the progress goes
     * @param isWatched whether both are a terminal
     * @param isColoured whether a terminal may be coloured
     */
    ConformanceCommand(PrintStream out, PrintStream err, boolean isWatched, boolean isColoured) {
        this.out = out;
        this.err = err;
        this.isWatched = isWatched;
        this.isColoured = isColoured;
    }

    @Override
    public String name() {
        return ConformanceGrammar.NAME;
    }

    @Override
    public String usage() {
        return "URL [FLAGS]";
    }

    @Override
    public String purpose() {
        return "judges a server by PacToDo's contract";
    }

    @Override
    public CommandSpec spec() {
        return ConformanceGrammar.spec();
    }

    @Override
    public ExitCode run(ParseResult parsed) {
        var suite = new ConformanceSuite();
        var order = ConformanceOrder.read(parsed, suite);
        var report = judge(suite, order);
        out.print(order.isForPrograms() ? report.asJson() : report.asText(isWatched && isColoured));
        var isFine = report.broken().isEmpty()
                && (!order.isStrict() || report.notOffered().isEmpty());
        return isFine ? ExitCode.DONE : ExitCode.RULES_BROKEN;
    }

    private Report judge(ConformanceSuite suite, ConformanceOrder order) {
        var tried = new AtomicInteger();
        try {
            return suite.judge(order.target(), order.rules()::contains, finding -> {
                if (isWatched) {
                    err.print(CLEAR_LINE + tried.incrementAndGet() + " of "
                            + order.rules().size() + " rules tried");
                }
            });
        } finally {
            if (isWatched) {
                err.print(CLEAR_LINE);
            }
        }
    }
}
