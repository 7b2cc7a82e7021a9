package io.pactodo.bootstrap;

import io.pactodo.adapter.report.drill.DrillDocument;
import io.pactodo.adapter.report.writing.Format;
import io.pactodo.bootstrap.drill.CannotDrill;
import io.pactodo.domain.drill.DrillRecord;
import io.pactodo.domain.drill.DrillTarget;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells how a drill went: at the terminal in a few lines, and in full in files for people and for programs. */
final class DrillReporting {
    private static final DateTimeFormatter BEGIN =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Map<Format, String> SUFFIXES =
            Map.of(Format.MARKDOWN, ".md", Format.HTML, ".html", Format.JSON, ".json");

    private final Path directory;
    private final InstantSource clock;
    private final PrintStream out;

    /**
     * @param directory where the files go; need not exist
     * @param clock what time it is
     * @param out where the few lines go
     */
    DrillReporting(Path directory, InstantSource clock, PrintStream out) {
        this.directory = directory;
        this.clock = clock;
        this.out = out;
    }

    /** Makes sure that there will be a place for the files, before anything is broken for nothing. */
    void prepare() {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "drill-", ".tried"));
        } catch (IOException e) {
            throw new CannotDrill("--report " + directory + ": cannot be written to; name a directory that can", e);
        }
    }

    /** Tells. */
    void report(DrillRecord record) {
        out.println();
        for (var target : record.targets()) {
            out.println("%-6s  %-54s %-12s  wanted: %s"
                    .formatted(target.isMet() ? "met" : "MISSED", target.name(), target.got(), target.wanted()));
        }
        out.println();
        out.println(record.isPassed() ? "The drill is passed." : "The drill is NOT passed.");
        var document = new DrillDocument(record, clock.instant());
        var name = record.scenario().word() + "-" + BEGIN.format(record.span().from());
        try {
            for (var suffix : SUFFIXES.entrySet()) {
                Files.writeString(directory.resolve(name + suffix.getValue()), document.in(suffix.getKey()));
            }
            out.println("Report    " + directory.resolve(name + ".html") + " (and .md, .json)");
        } catch (IOException e) {
            throw new CannotDrill("--report " + directory + ": cannot be written to; name a directory that can", e);
        }
    }

    /** The sum of it, in a sentence for the incident log. */
    static String sum(DrillRecord record) {
        return (record.isPassed() ? "The drill is over, and passed: " : "The drill is over, and not passed: ")
                + record.targets().stream().map(DrillReporting::sum).collect(Collectors.joining("; "))
                + ".";
    }

    private static String sum(DrillTarget target) {
        return target.name() + " " + target.got() + " (wanted: " + target.wanted() + ")";
    }
}
