package io.pactodo.bootstrap;

import io.pactodo.conformance.ConformanceSuite;
import io.pactodo.conformance.Report;
import io.pactodo.conformance.Unreachable;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/** Judges a server by the contract, and tells what was found. */
final class ConformanceCommand {
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

    /**
     * Does it.
     *
     * @throws Misconfigured when the command line has mistakes
     * @throws Unreachable when there is no server
     */
    ExitCode run(ParseResult parsed) {
        if (parsed.isUsageHelpRequested()) {
            out.print(parsed.commandSpec().commandLine().getUsageMessage(Ansi.OFF));
            return ExitCode.DONE;
        }
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
