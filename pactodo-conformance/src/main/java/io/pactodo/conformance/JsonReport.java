package io.pactodo.conformance;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a report for programs. */
final class JsonReport {
    private JsonReport() {}

    static String of(Report report) {
        ObjectNode json = new JsonMapper().createObjectNode();
        json.put("server", report.server().toString());
        json.put("kept", report.kept().size());
        json.put("broken", report.broken().size());
        json.put("not_offered", report.notOffered().size());
        report.findings()
                .forEach(finding -> describe(finding, json.withArray("/rules").addObject()));
        return json.toPrettyString() + "\n";
    }

    private static void describe(Finding finding, ObjectNode json) {
        Rule rule = finding.rule();
        json.put("number", rule.number());
        json.put("chapter", rule.chapter());
        json.put("sentence", rule.sentence());
        json.put("source", rule.source());
        if (finding.verdict() instanceof Verdict.Broken broken) {
            json.put("verdict", "broken");
            json.put("expected", broken.expected());
            json.put("request", broken.request());
            json.put("answer", broken.answer());
            broken.story().forEach(json.putArray("story")::add);
        } else if (finding.verdict() instanceof Verdict.NotOffered absent) {
            json.put("verdict", "not_offered");
            json.put("reason", absent.reason());
        } else {
            json.put("verdict", "kept");
        }
    }
}
