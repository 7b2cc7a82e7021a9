package io.pactodo.bootstrap;

import io.pactodo.conformance.Unreachable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Something to do other than serving, with flags of its own; it comes first on the command line. */
interface Command {
    /** Its first word. */
    String name();

    /** What follows that word. */
    String usage();

    /** What it does, in a few words. */
    String purpose();

    /** Which words and flags it takes, and the help that tells of them. */
    CommandSpec spec();

    /**
     * Does it, to its end.
     *
     * @param parsed its part of the command line
     * @throws Misconfigured when the command line has mistakes
     * @throws Unreachable when a server that it needs is not there
     */
    ExitCode run(ParseResult parsed);
}
