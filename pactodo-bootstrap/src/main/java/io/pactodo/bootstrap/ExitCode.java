package io.pactodo.bootstrap;

/** How the process ends, for those who start it from a script. */
enum ExitCode {
    /** It did what it was asked, or was stopped by a signal and let go of everything in order. */
    DONE(0),
    /** It could not start. */
    COULD_NOT_START(1),
    /** The server that was judged breaks rules of the contract. */
    RULES_BROKEN(1),
    /** What was checked is not as it should be. */
    CHECK_FAILED(1),
    /** A drill showed that a target is missed. */
    TARGET_MISSED(1),
    /** The command line or the environment asks for something that cannot be. */
    WRONG_USAGE(2);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
