package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, on a small hexagon of somebody else. */
class BoundariesCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @BeforeEach
    void compileAHexagon() throws IOException {
        source("domain", "Order", "public record Order(String title) {}");
        source("application", "Shop", "public final class Shop { public void sell(com.acme.domain.Order order) {} }");
        source("adapter.web", "Web", "public final class Web { Web(com.acme.application.Shop shop) {} }");
        source("bootstrap", "Main", "final class Main { Main(com.acme.adapter.web.Web web) {} }");
    }

    @Test
    void aSoundHexagonEndsWellAndTheCountIsTold() {
        assertThat(run("check", classes())).isEqualTo(ExitCode.DONE);
        assertThat(said(out)).isEqualTo("4 classes, 12 rules kept, 0 broken\n");
        assertThat(said(err)).isEmpty();
    }

    @Test
    void aBrokenRuleIsToldWithItsReasonItsWayOutAndThePlaces() throws IOException {
        plantAViolation();

        assertThat(run("check", "--without=cycles", classes())).isEqualTo(ExitCode.RULES_BROKEN);
        assertThat(said(out)).isEqualTo("""
                inward: Dependencies point inward, and every class belongs to a part
                  a core that knows its adapters can neither be embedded nor tested without them
                  way out: let the core declare a port for what it needs, and let the assembly hand the adapter in; give a class in no part to one, or tell the rules of the part
                    Constructor <com.acme.domain.Leak.<init>(com.acme.application.Shop)> has parameter of type <com.acme.application.Shop> in (Leak.java:0)

                5 classes, 10 rules kept, 1 broken in 1 places
                """);
    }

    @Test
    void programsAreToldInJson() throws IOException {
        plantAViolation();

        assertThat(run("check", "--without=cycles", "--format", "json", classes()))
                .isEqualTo(ExitCode.RULES_BROKEN);
        var report = new ObjectMapper().readTree(said(out));
        assertThat(report.path("classes").asInt()).isEqualTo(5);
        assertThat(report.path("rules")).hasSize(11);
        assertThat(report.path("findings")).hasSize(1);
        assertThat(report.at("/findings/0/rule").asText()).isEqualTo("inward");
        assertThat(report.at("/findings/0/class").asText()).isEqualTo("com.acme.domain.Leak");
        assertThat(report.at("/findings/0/source").asText()).isEqualTo("com/acme/domain/Leak.java");
    }

    @Test
    void codeScanningIsToldInSarifThatKeepsItsSchema() throws IOException {
        plantAViolation();

        assertThat(run("check", "--format", "sarif", classes())).isEqualTo(ExitCode.RULES_BROKEN);
        assertThat(faults(said(out))).isEmpty();
        assertThat(faults(said(out).replace("\"ruleId\"", "\"rule\""))).isNotEmpty();
        var result = new ObjectMapper().readTree(said(out)).at("/runs/0/results/0");
        assertThat(result.path("ruleId").asText()).isEqualTo("inward");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("com/acme/domain/Leak.java");
    }

    @Test
    void whatIsNowhereIsToldOfTheWholeAndNothingElseIsTried() throws IOException {
        assertThat(run("check", "--domain", "domian", "--root", "com.acme", "--format", "sarif", classes()))
                .isEqualTo(ExitCode.RULES_BROKEN);
        assertThat(faults(said(out))).isEmpty();
        out.reset();
        assertThat(run("check", "--domain", "domian", "--root", "com.acme", classes()))
                .isEqualTo(ExitCode.RULES_BROKEN);
        assertThat(said(out))
                .contains("No class is in <com.acme.domian>, where the domain should be")
                .endsWith("The hexagon is not there, or not all of it: no other rule was tried.\n");
    }

    @Test
    void theDependenciesThatThereAreAreDrawn() throws IOException {
        plantAViolation();
        var file = directory.resolve("boundaries.svg");

        assertThat(run("diagram", classes())).isEqualTo(ExitCode.DONE);
        assertThat(said(out)).startsWith("@startuml\n").contains("domain -[#red]-> application : 1\n");
        out.reset();
        assertThat(run("diagram", "--format", "svg", "--out", file.toString(), classes()))
                .isEqualTo(ExitCode.DONE);
        assertThat(said(out)).isEmpty();
        assertThat(file).content().startsWith("<svg ").contains("class=\"violation\"");
    }

    @Test
    void partsOfOtherNamesAreToldAndRulesAreLeftOut() {
        assertThat(run(
                        "check",
                        "--root=com.acme",
                        "--domain=domain, application",
                        "--application=none",
                        "--adapters=adapter.*",
                        "--assembly=bootstrap",
                        "--core-may-know=org.jspecify.annotations",
                        "--without=cycles",
                        "--style",
                        classes()))
                .isEqualTo(ExitCode.DONE);
        assertThat(said(out)).isEqualTo("4 classes, 15 rules kept, 0 broken\n");
    }

    @Test
    void whatUseCasesAreLentTheDomainIsNot() throws IOException {
        source("application", "Later", "final class Later { java.util.concurrent.Callable<String> sold; }");
        assertThat(run("check", classes())).isEqualTo(ExitCode.RULES_BROKEN);
        assertThat(run("check", "--application-may-know=java.util.concurrent", classes()))
                .isEqualTo(ExitCode.DONE);

        source("domain", "Sometime", "final class Sometime { java.util.concurrent.Callable<String> sold; }");
        assertThat(run("check", "--application-may-know=java.util.concurrent", classes()))
                .isEqualTo(ExitCode.RULES_BROKEN);
        assertThat(said(out)).contains("plain-domain: ").endsWith("6 classes, 11 rules kept, 1 broken in 1 places\n");
    }

    @Test
    void mistakesArePlainLines() {
        assertThat(run("check")).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("check", "--without", "cycle", classes())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("check", "--format", "svg", classes())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("check", directory.resolve("nowhere").toString())).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run("diagram", "--out", directory.resolve("no/such.svg").toString(), classes()))
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(said(err))
                .contains("pactodo: boundaries takes check or diagram, and then directories of classes or jars")
                .contains("pactodo: No rule is called cycle, or none that can be left out: there are whole, inward,")
                .contains("pactodo: --format svg: must be one of text, json, sarif\n")
                .contains("nowhere is no directory and no jar that can be read")
                .contains("no/such.svg: cannot be written");
    }

    private void plantAViolation() throws IOException {
        source("domain", "Leak", "final class Leak { Leak(com.acme.application.Shop shop) {} }");
    }

    private void source(String below, String name, String text) throws IOException {
        var file =
                Files.writeString(directory.resolve(name + ".java"), "package com.acme." + below + ";\n" + text + "\n");
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "the compiler of a JDK");
        assertThat(compiler.run(null, null, null, "-proc:none", "-cp", classes(), "-d", classes(), file.toString()))
                .isZero();
    }

    private String classes() {
        return directory.resolve("classes").toString();
    }

    private static List<?> faults(String sarif) throws IOException {
        try (var schema = Objects.requireNonNull(
                BoundariesCommandTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), UTF_8), InputFormat.JSON)
                    .validate(sarif, InputFormat.JSON);
        }
    }

    private ExitCode run(String... words) {
        var arguments = new String[words.length + 1];
        arguments[0] = "boundaries";
        System.arraycopy(words, 0, arguments, 1, words.length);
        return new CommandLineInterface(
                        Map.of(),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8),
                        configuration -> {})
                .run(arguments);
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8);
    }
}
