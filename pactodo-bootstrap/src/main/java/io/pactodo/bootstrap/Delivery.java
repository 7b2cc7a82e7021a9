package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Takes a document to where it was ordered. */
final class Delivery {
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param out where a document goes that has no file
     * @param err where is told what is wrong
     */
    Delivery(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Writes it.
     *
     * @param file where to; to standard output when empty
     * @param flag which names the file
     */
    ExitCode deliver(String text, Optional<Path> file, String flag) {
        if (file.isEmpty()) {
            // In UTF-8 wherever it goes: what says so of itself must not depend on the terminal's language.
            out.writeBytes(text.getBytes(UTF_8));
            out.flush();
            return ExitCode.DONE;
        }
        try {
            Files.writeString(file.get(), text);
            return ExitCode.DONE;
        } catch (IOException e) {
            return impossible(flag + " " + file.get() + ": cannot be written to; name a file in a directory that is"
                    + " there and may be written to.");
        }
    }

    /** Says why there is no document. */
    ExitCode impossible(String why) {
        err.println("pactodo: " + why);
        return ExitCode.WRONG_USAGE;
    }
}
