package io.pactodo.bootstrap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.archrules.Finding;
import io.pactodo.archrules.NamedRule;

/** What was found, in the Static Analysis Results Interchange Format 2.1.0 (OASIS), for code scanning. */
final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final BoundariesReport report;
    private final SourceFiles sources;

    SarifReport(BoundariesReport report, SourceFiles sources) {
        this.report = report;
        this.sources = sources;
    }

    String text() {
        var log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        var run = log.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver");
        driver.put("name", "pactodo boundaries").put("version", Version.ofThisBuild());
        var rules = driver.putArray("rules");
        report.rules().forEach(rule -> describe(rules.addObject(), rule));
        var results = run.putArray("results");
        report.findings().forEach(finding -> tell(results.addObject(), finding));
        return log.toPrettyString() + "\n";
    }

    private static void describe(ObjectNode descriptor, NamedRule rule) {
        descriptor.put("id", rule.name());
        descriptor.putObject("shortDescription").put("text", rule.sentence() + ".");
        descriptor.putObject("fullDescription").put("text", rule.sentence() + ", because " + rule.reason() + ".");
        descriptor.putObject("help").put("text", rule.reason() + ".");
    }

    private void tell(ObjectNode result, Finding finding) {
        result.put("ruleId", finding.rule().name()).put("level", "error");
        result.put("ruleIndex", report.rules().indexOf(finding.rule()));
        result.putObject("message").put("text", finding.message());
        // Scanners leave out what is nowhere: of a missing part or a cycle, the build is where it is told.
        var physical = result.putArray("locations").addObject().putObject("physicalLocation");
        physical.putObject("artifactLocation")
                .put(
                        "uri",
                        finding.place()
                                .map(place -> sources.find(place.sourceFile()))
                                .orElse("."));
        finding.place().ifPresent(place -> physical.putObject("region").put("startLine", Math.max(1, place.line())));
    }
}
