package io.pactodo.conformance;

import java.util.List;

/** Writes a report for people. */
final class TextReport {
    private static final String RED = "\u001B[31m";
    private static final String GREEN = "\u001B[32m";
    private static final String YELLOW = "\u001B[33m";
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    private final Report report;
    private final boolean coloured;
    private final StringBuilder text = new StringBuilder();

    TextReport(Report report, boolean coloured) {
        this.report = report;
        this.coloured = coloured;
    }

    String text() {
        table();
        for (Finding finding : report.broken()) {
            if (finding.verdict() instanceof Verdict.Broken broken) {
                details(finding.rule(), broken);
            }
        }
        line("");
        line(summary());
        return text.toString();
    }

    private void table() {
        String chapter = "";
        for (Finding finding : report.findings()) {
            Rule rule = finding.rule();
            if (!rule.chapter().equals(chapter)) {
                chapter = rule.chapter();
                line("");
                line(in(BOLD, rule.chapterNumber() + " " + chapter));
            }
            line("  %-5s  %s  %s".formatted(rule.number(), word(finding.verdict()), rule.sentence()));
            if (finding.verdict() instanceof Verdict.NotOffered absent) {
                line(" ".repeat(22) + absent.reason());
            }
        }
    }

    private void details(Rule rule, Verdict.Broken broken) {
        line("");
        line(in(RED, "broken " + rule.number()) + "  " + rule.sentence());
        line("  source    " + rule.source());
        line("  expected  " + broken.expected());
        block("request", broken.request().lines().toList());
        block("answer", broken.answer().lines().toList());
        block("all of it", broken.story());
    }

    private void block(String name, List<String> lines) {
        for (int index = 0; index < lines.size(); index++) {
            line("  %-10s%s".formatted(index == 0 ? name : "", printable(lines.get(index))));
        }
    }

    private String summary() {
        return "%s: %d rules kept, %d broken, %d not offered"
                .formatted(
                        report.server(),
                        report.kept().size(),
                        report.broken().size(),
                        report.notOffered().size());
    }

    private String word(Verdict verdict) {
        if (verdict instanceof Verdict.Broken) {
            return in(RED, "broken     ");
        }
        return verdict instanceof Verdict.Kept ? in(GREEN, "kept       ") : in(YELLOW, "not offered");
    }

    private String in(String colour, String words) {
        return coloured ? colour + words + PLAIN : words;
    }

    /** What a server sends must not move the cursor of whoever reads it. */
    private static String printable(String line) {
        return line.replaceAll("\\p{Cntrl}", "?");
    }

    private void line(String words) {
        text.append(words.stripTrailing()).append('\n');
    }
}
