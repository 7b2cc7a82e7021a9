package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.slo.ObjectivesAsCode;
import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.openslo.WrongObjectives;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Makes of the objectives what is deployed, or tells where they part. */
final class SloCommand implements Command {
    private static final List<String> WORDS = List.of("generate", "check", "report");

    private static final String OBJECTIVES = "observability/slo";

    private final Map<String, String> environment;
    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param environment all environment variables
     * @param clock what time it is
     * @param out where is told what was done
     * @param err where is told what is wrong
     */
    SloCommand(Map<String, String> environment, InstantSource clock, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return SloGrammar.NAME;
    }

    @Override
    public String usage() {
        return "generate|check|report [FLAGS]";
    }

    @Override
    public String purpose() {
        return "makes rules and dashboards of the objectives, and reports on them";
    }

    @Override
    public CommandSpec spec() {
        return SloGrammar.spec();
    }

    @Override
    public ExitCode run(ParseResult parsed) {
        var given = new GivenFlags(parsed, SloGrammar.FLAGS);
        findMistakes(given);
        try {
            if (given.words().equals(List.of("report"))) {
                var order = SloReportOrder.read(given, environment);
                return new SloReporting(clock, out, err).report(reported(given), order);
            }
            given.refuseIfAny();
            var directory = Path.of(given.text(SloGrammar.OUT, "observability"));
            var objectives = ObjectivesAsCode.read(Path.of(given.text(SloGrammar.OBJECTIVES, OBJECTIVES)));
            return given.words().contains("generate")
                    ? generate(objectives, directory)
                    : check(objectives, directory, given);
        } catch (WrongObjectives e) {
            complain(e.mistakes());
            return e.wereRead() ? ExitCode.CHECK_FAILED : ExitCode.WRONG_USAGE;
        }
    }

    /** What cannot be right whatever the values are. */
    private static void findMistakes(GivenFlags given) {
        var words = given.words();
        if (words.size() != 1 || !WORDS.containsAll(words)) {
            given.mistake("slo takes one word: generate, check or report");
        } else {
            misplaced(words.get(0), given).forEach(given::mistake);
        }
    }

    private static Stream<String> misplaced(String word, GivenFlags given) {
        var looking = Stream.of(SloGrammar.METRICS)
                .filter(flag -> !word.equals("check"))
                .map(flag -> Map.entry(flag, "only check looks at a running PacToDo"));
        var reporting = Stream.of(
                        SloGrammar.WINDOW,
                        SloGrammar.FORMAT,
                        SloGrammar.PROMETHEUS_URL,
                        SloGrammar.INCIDENTS_URL,
                        SloGrammar.SECRET_FILE)
                .filter(flag -> !word.equals("report"))
                .map(flag -> Map.entry(flag, "only report takes it"));
        return Stream.concat(looking, reporting)
                .filter(flag -> given.has(flag.getKey()))
                .map(flag -> flag.getKey() + ": " + flag.getValue());
    }

    /** Who is elsewhere and names none is told of the objectives of this build. */
    private static ObjectivesAsCode reported(GivenFlags given) {
        var usual = Path.of(OBJECTIVES);
        if (given.has(SloGrammar.OBJECTIVES) || Files.isDirectory(usual)) {
            return ObjectivesAsCode.read(Path.of(given.text(SloGrammar.OBJECTIVES, OBJECTIVES)));
        }
        return ObjectivesAsCode.shipped();
    }

    private ExitCode generate(ObjectivesAsCode objectives, Path directory) {
        var files = objectives.generate();
        var written = 0;
        for (Generated file : files) {
            var path = directory.resolve(file.path());
            try {
                Files.createDirectories(path.toAbsolutePath().getParent());
                // A file that is as it has to be keeps its time: whoever looks at that has nothing to do.
                if (!has(path, file.text())) {
                    Files.writeString(path, file.text());
                    written++;
                }
            } catch (IOException e) {
                complain(List.of(SloGrammar.OUT + " " + directory + ": " + path + " cannot be written, since "
                        + obstacle(e) + "; name a directory that you may write to"));
                return ExitCode.WRONG_USAGE;
            }
        }
        out.println(written + " of " + files.size() + " files written below " + directory
                + (written < files.size() ? "; the others were so already" : ""));
        tellOfRunbooks(objectives);
        return ExitCode.DONE;
    }

    private static boolean has(Path path, String text) {
        try {
            return Files.readString(path).equals(text);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** The system's own message may be nothing but the path. */
    private static String obstacle(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "you may not write there";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return "the system says: " + system.getReason();
        }
        return failure instanceof FileAlreadyExistsException
                ? "a file is where a directory has to be"
                : "the system refuses it (" + failure.getClass().getSimpleName() + ")";
    }

    /** A path is of use to whoever has this checkout, and leads nowhere from a pager. */
    private void tellOfRunbooks(ObjectivesAsCode objectives) {
        if (!objectives.runbooks().matches("https?://.+")) {
            out.println(
                    "Alerts link to " + objectives.runbooks() + ", a path of this checkout. Where your people read the"
                            + " runbooks is said by the annotation pactodo.io/runbooks of the Service.");
        }
    }

    private ExitCode check(ObjectivesAsCode objectives, Path directory, GivenFlags given) {
        var mistakes = new ArrayList<>(objectives.differences(directory));
        if (given.has(SloGrammar.METRICS)) {
            String url = given.text(SloGrammar.METRICS, "");
            objectives
                    .missing(new Scraping(url).text())
                    .forEach(line -> mistakes.add(Meaning.shown(url) + ": " + line));
        }
        if (mistakes.isEmpty()) {
            out.println("The files below " + directory + " are what the objectives give"
                    + (given.has(SloGrammar.METRICS) ? ", and all metrics that they read are served." : "."));
            tellOfRunbooks(objectives);
            return ExitCode.DONE;
        }
        complain(mistakes);
        return ExitCode.CHECK_FAILED;
    }

    private void complain(List<String> mistakes) {
        mistakes.forEach(mistake -> err.println("pactodo: " + mistake));
    }
}
