package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.slo.Generated;
import io.pactodo.adapter.metrics.slo.ObjectivesAsCode;
import io.pactodo.adapter.metrics.slo.WrongObjectives;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Makes of the objectives what is deployed, or tells where they part. */
final class SloCommand implements Command {
    private static final List<String> WORDS = List.of("generate", "check");

    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param out where is told what was done
     * @param err where is told what is wrong
     */
    SloCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return SloGrammar.NAME;
    }

    @Override
    public String usage() {
        return "generate|check [FLAGS]";
    }

    @Override
    public String purpose() {
        return "makes rules and dashboards of the objectives";
    }

    @Override
    public CommandSpec spec() {
        return SloGrammar.spec();
    }

    @Override
    public ExitCode run(ParseResult parsed) {
        var word = word(parsed);
        var directory = Path.of(parsed.matchedOptionValue(SloGrammar.OUT, "observability"));
        try {
            var objectives = ObjectivesAsCode.read(
                    Path.of(parsed.matchedOptionValue(SloGrammar.OBJECTIVES, "observability/slo")));
            return word.equals("generate") ? generate(objectives, directory) : check(objectives, directory, parsed);
        } catch (WrongObjectives e) {
            return wrong(e.mistakes());
        }
    }

    private static String word(ParseResult parsed) {
        var mistakes = new ArrayList<String>();
        parsed.unmatched().forEach(unknown -> mistakes.add("no such flag: " + unknown + meant(unknown)));
        var words = parsed.matchedPositionalValue(0, List.<String>of());
        if (words.size() != 1 || !WORDS.containsAll(words)) {
            mistakes.add("slo takes one word: generate or check");
        } else if (words.contains("generate") && parsed.hasMatchedOption(SloGrammar.METRICS)) {
            mistakes.add(SloGrammar.METRICS + ": only check looks at a running PacToDo");
        }
        if (!mistakes.isEmpty()) {
            throw new Misconfigured(mistakes);
        }
        return words.get(0);
    }

    private static String meant(String unknown) {
        return Spelling.nearest(unknown.replaceFirst("=.*", ""), SloGrammar.FLAGS)
                .map(flag -> "; did you mean " + flag + "?")
                .orElse("");
    }

    private ExitCode generate(ObjectivesAsCode objectives, Path directory) {
        var files = objectives.generate();
        try {
            for (Generated file : files) {
                var path = directory.resolve(file.path());
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, file.text());
            }
        } catch (IOException e) {
            return wrong(List.of(directory + " cannot be written to: " + e.getMessage()));
        }
        out.println(files.size() + " files written below " + directory);
        return ExitCode.DONE;
    }

    private ExitCode check(ObjectivesAsCode objectives, Path directory, ParseResult parsed) {
        var mistakes = new ArrayList<>(objectives.differences(directory));
        if (parsed.hasMatchedOption(SloGrammar.METRICS)) {
            String url = parsed.matchedOptionValue(SloGrammar.METRICS, "");
            objectives.missing(new Scraping(url).text()).forEach(line -> mistakes.add(url + ": " + line));
        }
        if (mistakes.isEmpty()) {
            out.println("The files below " + directory + " are what the objectives give.");
            return ExitCode.DONE;
        }
        return wrong(mistakes);
    }

    private ExitCode wrong(List<String> mistakes) {
        mistakes.forEach(mistake -> err.println("pactodo: " + mistake));
        return ExitCode.CHECK_FAILED;
    }
}
