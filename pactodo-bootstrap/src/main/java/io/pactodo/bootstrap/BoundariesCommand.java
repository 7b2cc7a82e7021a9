package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Judges compiled classes by the rules of a hexagon, or draws what they depend on. */
final class BoundariesCommand implements Command {
    private final PrintStream out;

    /** @param out where the report or the drawing goes */
    BoundariesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return BoundariesGrammar.NAME;
    }

    @Override
    public String usage() {
        return "check|diagram [FLAGS] CLASSES|JAR...";
    }

    @Override
    public String purpose() {
        return "judges any compiled hexagon, and draws it";
    }

    @Override
    public CommandSpec spec() {
        return BoundariesGrammar.spec();
    }

    @Override
    public ExitCode run(ParseResult parsed) {
        var order = BoundariesOrder.read(parsed);
        return order.isDrawn() ? draw(order) : check(order);
    }

    private ExitCode check(BoundariesOrder order) {
        var report = new BoundariesReport(
                order.rules().all(),
                order.classes().breaking(order.rules()),
                order.classes().count());
        tell(
                order.out(),
                switch (order.format()) {
                    case "json" -> report.asJson();
                    case "sarif" -> new SarifReport(report, SourceFiles.below(Path.of(""))).text();
                    default -> report.asText();
                });
        return report.findings().isEmpty() ? ExitCode.DONE : ExitCode.RULES_BROKEN;
    }

    private ExitCode draw(BoundariesOrder order) {
        var diagram = order.classes().diagramOf(order.hexagon());
        tell(
                order.out(),
                order.format().equals("svg")
                        ? diagram.asSvg(
                                "The dependencies below " + order.hexagon().root())
                        : diagram.asPlantUml());
        return ExitCode.DONE;
    }

    private void tell(String file, String text) {
        if (file.isEmpty()) {
            out.print(text);
            return;
        }
        try {
            Files.writeString(Path.of(file), text, UTF_8);
        } catch (IOException e) {
            throw new Misconfigured(List.of("--out " + file + ": cannot be written: " + e));
        }
    }
}
