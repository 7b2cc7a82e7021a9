package io.pactodo.bootstrap;

import java.util.Locale;

/** Where the process begins: takes what the system gives, and hands it on as arguments. */
public final class PacToDo {
    private PacToDo() {}

    /**
     * Does what the command line asks for.
     *
     * @param arguments the command and its flags; none means {@code serve}
     */
    public static void main(String... arguments) {
        // Whatever is written here is for programs and in English: no machine's locale may change its digits.
        Locale.setDefault(Locale.ROOT);
        var commandLine = new CommandLineInterface(
                System.getenv(),
                System.out,
                System.err,
                configuration -> Serving.untilStopped(configuration, System.out));
        System.exit(commandLine.run(arguments).number());
    }
}
