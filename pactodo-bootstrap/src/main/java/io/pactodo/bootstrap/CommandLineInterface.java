package io.pactodo.bootstrap;

import io.pactodo.conformance.Unreachable;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String SERVE = "serve";
    private static final String VERSION = "version";
    private static final String HELP = "help";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Consumer<Configuration> serve;
    private final List<Command> commands;

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
        var mayColour = environment.getOrDefault("NO_COLOR", "").isEmpty();
        this.commands = List.of(
                new ObserveCommand(this.environment, out),
                new IncidentLogCommand(this.environment, out),
                new DrillCommand(this.environment, Clock.systemUTC(), out, err),
                new SloCommand(this.environment, Clock.systemUTC(), out, err),
                new PostmortemCommand(this.environment, Clock.systemUTC(), out, err),
                new ConformanceCommand(out, err, Terminal.isThere(), mayColour),
                new BoundariesCommand(out));
    }

    /** Does what the command line asks for, to its end. */
    ExitCode run(String... arguments) {
        // Till it is known how much to log: what libraries say of a wrong value is told in better words.
        Logging.at(Level.ERROR);
        try {
            return obey(CommandLineGrammar.commandLine(commands).parseArgs(arguments));
        } catch (Misconfigured e) {
            return wrong(e.mistakes(), arguments);
        } catch (ParameterException e) {
            return wrong(List.of(String.valueOf(e.getMessage())), arguments);
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
            return command(parsed);
        }
        switch (word(parsed)) {
            case HELP -> printHelp(parsed);
            case VERSION -> out.println("PacToDo " + Version.ofThisBuild());
            default -> {
                var configuration = configuration(parsed);
                Logging.at(configuration.logLevel());
                serve.accept(configuration);
            }
        }
        return ExitCode.DONE;
    }

    private ExitCode command(ParseResult parsed) {
        var command = commands.stream()
                .filter(one ->
                        one.name().equals(parsed.subcommand().commandSpec().name()))
                .findFirst()
                .orElseThrow();
        if (parsed.originalArgs().indexOf(command.name()) > 0) {
            throw new Misconfigured(
                    List.of(command.name() + " comes first: ./pactodo " + command.name() + " " + command.usage()));
        }
        var asked = parsed.subcommand();
        while (asked.hasSubcommand()) {
            asked = asked.subcommand();
        }
        if (asked.isUsageHelpRequested()) {
            printHelp(asked);
            return ExitCode.DONE;
        }
        return command.run(parsed.subcommand());
    }

    private void printHelp(ParseResult asked) {
        out.print(asked.commandSpec().commandLine().getUsageMessage(Ansi.OFF));
    }

    private String word(ParseResult parsed) {
        if (parsed.isUsageHelpRequested()) {
            return HELP;
        }
        if (parsed.isVersionHelpRequested()) {
            return VERSION;
        }
        var words = parsed.matchedPositionalValue(0, List.<String>of());
        if (!parsed.unmatched().isEmpty()) {
            // A word after an unknown flag may have been its value; the flag is told of before anything is served.
            return SERVE;
        }
        if (words.size() > 1 || !List.of(SERVE, VERSION, HELP).containsAll(words)) {
            throw new Misconfigured(List.of("no such command: " + String.join(" ", words) + "; there are " + known()));
        }
        return words.isEmpty() ? SERVE : words.get(0);
    }

    private String known() {
        return Stream.of(Stream.of(SERVE), commands.stream().map(Command::name), Stream.of(VERSION, HELP))
                .flatMap(names -> names)
                .collect(Collectors.joining(", "));
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

    private ExitCode wrong(List<String> mistakes, String... arguments) {
        mistakes.forEach(this::complain);
        complain("see ./pactodo " + help(arguments));
        return ExitCode.WRONG_USAGE;
    }

    /** A command has flags of its own, and tells of them itself. */
    private String help(String... arguments) {
        return commands.stream()
                .map(Command::name)
                .filter(name -> arguments.length > 0 && arguments[0].equals(name))
                .findFirst()
                .map(name -> name + " --help")
                .orElse(HELP);
    }

    private void complain(String line) {
        err.println("pactodo: " + line);
    }
}
