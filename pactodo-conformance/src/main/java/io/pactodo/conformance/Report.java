package io.pactodo.conformance;

import java.net.URI;
import java.util.List;

/**
 * What was found out about a server.
 *
 * @param server which
 * @param findings one for each rule that was tried, in the sequence of their numbers
 */
public record Report(URI server, List<Finding> findings) {
    public Report {
        findings = List.copyOf(findings);
    }

    /** The rules that the server keeps. */
    public List<Finding> kept() {
        return having(Verdict.Kept.class);
    }

    /** The rules that it breaks. */
    public List<Finding> broken() {
        return having(Verdict.Broken.class);
    }

    /** The rules about what it does not have. */
    public List<Finding> notOffered() {
        return having(Verdict.NotOffered.class);
    }

    /**
     * A table for people, and below it the request and the answer for each broken rule.
     *
     * @param coloured whether where it goes shows the colours of ANSI terminals
     */
    public String asText(boolean coloured) {
        return new TextReport(this, coloured).text();
    }

    /** The same for programs: a JSON object. */
    public String asJson() {
        return JsonReport.of(this);
    }

    private List<Finding> having(Class<? extends Verdict> kind) {
        return findings.stream()
                .filter(finding -> kind.isInstance(finding.verdict()))
                .toList();
    }
}
