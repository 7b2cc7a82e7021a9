package io.pactodo.archrules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** The README's lines, as a build of somebody else runs them: on JUnit 5 and on JUnit 6, in a process without this one's. */
class JUnitVersionsTest {
    private static final Path JUNITS = Path.of("target/junits");
    private static final Pattern LINES =
            Pattern.compile("## Check your own boundaries in ten lines.*?```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path directory;

    @BeforeEach
    void aHexagonOfSomebodyElse() throws IOException {
        source("domain", "Order", "public record Order(String title) {}");
        source(
                "application",
                "Shop",
                "public final class Shop { public %1$s.domain.Order order() { return new %1$s.domain.Order(\"\"); } }");
        source("adapter.web", "Web", "public record Web(%1$s.application.Shop shop) {}");
        source("bootstrap", "Main", "final class Main { Object web() { return new %1$s.adapter.web.Web(null); } }");
        Matcher lines = LINES.matcher(Files.readString(Path.of("../README.md")));
        assertThat(lines.find()).as("the README has the lines").isTrue();
        Files.writeString(directory.resolve("BoundariesTest.java"), lines.group(1));
    }

    @Test
    void onJUnit5AnArchTestIsRedAndSaysTheWayOut() throws Exception {
        plantAViolation();

        assertThat(run("1."))
                .contains(
                        "[         1 tests failed          ]",
                        "Dependencies point inward",
                        "way out: let the core declare a port");
    }

    @Test
    void onJUnit6AnArchTestIsRedAndSaysTheWayOut() throws Exception {
        plantAViolation();

        assertThat(run("6."))
                .contains(
                        "[         1 tests failed          ]",
                        "Dependencies point inward",
                        "way out: let the core declare a port");
    }

    @Test
    void aSoundHexagonIsGreen() throws Exception {
        assertThat(run("6.")).contains("[         1 tests successful      ]", "[         0 tests failed          ]");
    }

    private void plantAViolation() throws IOException {
        source("domain", "Leak", "final class Leak { Object shop(%1$s.application.Shop shop) { return shop; } }");
    }

    private void source(String below, String name, String text) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("com/acme/shop/" + below.replace('.', '/')));
        Files.writeString(
                folder.resolve(name + ".java"),
                "package com.acme.shop." + below + ";\n" + text.formatted("com.acme.shop") + "\n");
    }

    /** Compiles all of it, and runs the test with the JUnit whose platform has that beginning of a version. */
    private String run(String version) throws IOException, InterruptedException, URISyntaxException {
        String classPath = classPath(version);
        List<String> compiler = new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp", classPath));
        try (Stream<Path> files = Files.walk(directory)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(compiler::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, compiler.toArray(String[]::new)))
                .as("the compiler's complaints are above")
                .isZero();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        "org.junit.platform.console.ConsoleLauncher",
                        "execute",
                        "--disable-banner",
                        "--disable-ansi-colors",
                        "--select-class=BoundariesTest")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }

    private String classPath(String version) throws IOException, URISyntaxException {
        List<String> parts = new ArrayList<>(List.of(
                directory.toString(), codeOf(HexagonRules.class), codeOf(ArchRule.class), codeOf(Logger.class)));
        try (Stream<Path> jars = Files.list(JUNITS)) {
            jars.map(Path::toString)
                    .filter(jar -> !jar.contains("console-standalone-") || jar.contains("standalone-" + version))
                    .forEach(parts::add);
        }
        return String.join(File.pathSeparator, parts);
    }

    private static String codeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
