package io.pactodo.bootstrap;

import io.pactodo.conformance.Unreachable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What a person types, and what they read. Answers go to standard output; what is wrong goes to standard error, a plain
 * line for each thing, never a stack trace.
 */
final class CommandLineInterface {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineInterface.class);

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Consumer<Configuration> serve;

    /**
     * @param environment all environment variables
     * @param out where answers go
     * @param err where complaints go
     * @param serve starts the server and returns when it has stopped
     */
    CommandLineInterface(
            Map<String, String> environment, PrintStream out, PrintStream err, Consumer<Configuration> serve) {
        this.environment = Map.copyOf(environment);
        this.out = out;
        this.err = err;
        this.serve = serve;
    }

    /** Does what the command line asks for, to its end. */
    ExitCode run(String... arguments) {
        // Till it is known how much to log: what libraries say of a wrong value is told in better words.
        Logging.at(Level.ERROR);
        try {
            return obey(CommandLineGrammar.commandLine().parseArgs(arguments));
        } catch (Misconfigured e) {
            return wrong(e.mistakes());
        } catch (ParameterException e) {
            return wrong(List.of(String.valueOf(e.getMessage())));
        } catch (Unreachable e) {
            complain(String.valueOf(e.getMessage()));
            return ExitCode.WRONG_USAGE;
        } catch (CannotStart e) {
            LOG.debug("Could not start", e);
            complain(String.valueOf(e.getMessage()));
            return ExitCode.COULD_NOT_START;
        } catch (RuntimeException | Error e) {
            LOG.debug("Could not start", e);
            complain("could not start, and nobody foresaw why: " + e.toString().replaceAll("\\s+", " ")
                    + " (--log-level debug tells more)");
            return ExitCode.COULD_NOT_START;
        }
    }

    private ExitCode obey(ParseResult parsed) {
        if (parsed.hasSubcommand()) {
            return subcommand(parsed);
        }
        var command = command(parsed);
        if (command.equals("help")) {
            out.print(parsed.commandSpec().commandLine().getUsageMessage(Ansi.OFF));
        } else if (command.equals("version")) {
            out.println("PacToDo " + Version.ofThisBuild());
        } else {
            var configuration = configuration(parsed);
            Logging.at(configuration.logLevel());
            serve.accept(configuration);
        }
        return ExitCode.DONE;
    }

    private ExitCode subcommand(ParseResult parsed) {
        var name = parsed.subcommand().commandSpec().name();
        if (parsed.originalArgs().indexOf(name) > 0) {
            throw new Misconfigured(List.of(name + " comes first: ./pactodo " + name
                    + (name.equals(SloGrammar.NAME) ? " generate|check [FLAGS]" : " URL [FLAGS]")));
        }
        return name.equals(SloGrammar.NAME) ? new SloCommand(out, err).run(parsed.subcommand()) : conformance(parsed);
    }

    private ExitCode conformance(ParseResult parsed) {
        var mayColour = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new ConformanceCommand(out, err, Terminal.isThere(), mayColour).run(parsed.subcommand());
    }

    private static String command(ParseResult parsed) {
        if (parsed.isUsageHelpRequested()) {
            return "help";
        }
        if (parsed.isVersionHelpRequested()) {
            return "version";
        }
        var words = parsed.matchedPositionalValue(0, List.<String>of());
        if (!parsed.unmatched().isEmpty()) {
            // A word after an unknown flag may have been its value; the flag is told of before anything is served.
            return "serve";
        }
        if (words.size() > 1 || !CommandLineGrammar.COMMANDS.containsAll(words)) {
            throw new Misconfigured(List.of("no such command: " + String.join(" ", words) + "; there are "
                    + String.join(", ", CommandLineGrammar.COMMANDS)));
        }
        return words.isEmpty() ? "serve" : words.get(0);
    }

    private Configuration configuration(ParseResult parsed) {
        var mistakes = new ArrayList<String>();
        for (var unknown : parsed.unmatched()) {
            mistakes.add("no such flag: " + unknown + meant(unknown));
        }
        try {
            var configuration = ConfigurationReader.read(flags(parsed), environment);
            if (mistakes.isEmpty()) {
                return configuration;
            }
        } catch (Misconfigured e) {
            mistakes.addAll(e.mistakes());
        }
        throw new Misconfigured(mistakes);
    }

    private static String meant(String unknown) {
        var flags = Arrays.stream(Setting.values())
                .flatMap(setting -> setting.flag().stream())
                .toList();
        return Spelling.nearest(unknown.replaceFirst("=.*", ""), flags)
                .map(flag -> "; did you mean " + flag + "?")
                .orElse("");
    }

    private static Map<Setting, String> flags(ParseResult parsed) {
        var flags = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            setting.flag().filter(parsed::hasMatchedOption).ifPresent(flag -> {
                Object value = parsed.matchedOptionValue(flag, "");
                flags.put(setting, value.toString());
            });
        }
        return flags;
    }

    private ExitCode wrong(List<String> mistakes) {
        mistakes.forEach(this::complain);
        complain("see ./pactodo help");
        return ExitCode.WRONG_USAGE;
    }

    private void complain(String line) {
        err.println("pactodo: " + line);
    }
}
