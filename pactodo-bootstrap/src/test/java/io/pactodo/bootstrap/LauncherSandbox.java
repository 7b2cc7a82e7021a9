package io.pactodo.bootstrap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A machine for the launcher to run on: a project with nothing but the launcher's own needs in it, and a PATH with nothing
 * but the tools put there. Java, Maven and apt-get are stand-ins that tell what they were asked. Every path has a space.
 */
final class LauncherSandbox {
    private static final List<String> ORDINARY_TOOLS = List.of(
            "bash",
            "cat",
            "cmp",
            "cp",
            "dirname",
            "env",
            "find",
            "flock",
            "head",
            "mkdir",
            "perl",
            "readlink",
            "sed",
            "touch");
    private static final long PATIENCE_IN_SECONDS = 60;

    private final Path project;
    private final Path path;
    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();

    LauncherSandbox(Path directory) {
        project = directory.resolve("the project");
        path = directory.resolve("the path");
        home = directory.resolve("the home");
        environment.put("PATH", path.toString());
        environment.put("HOME", home.toString());
        lay(project.resolve("pom.xml"), "<project/>");
        lay(project.resolve(".mvn/jvm.config"), "");
        lay(project.resolve("pactodo-bootstrap/pom.xml"), "<project/>");
        lay(source("Kept.java"), "");
        for (var locked : List.of("docs/api/lint", "observability/grafana/typecheck")) {
            lay(project.resolve(locked).resolve("package.json"), "{}");
            lay(project.resolve(locked).resolve("package-lock.json"), "{}");
            lay(project.resolve(locked).resolve(".npmrc"), "");
        }
        copyLauncher("pactodo");
        copyLauncher(".ci/run");
        program(project.resolve(".ci/gates"), "echo \"proven on $JAVA_HOME\"");
        program(project.resolve(".ci/published"), "echo \"built on $JAVA_HOME\"");
        program(project.resolve(".ci/live"), "echo \"seen on $JAVA_HOME\"");
        createDirectories(path);
        ORDINARY_TOOLS.forEach(this::ordinaryTool);
        user(1000);
    }

    /** A machine that has all that building and testing needs. */
    static LauncherSandbox complete(Path directory) {
        var sandbox = new LauncherSandbox(directory);
        sandbox.onPath(sandbox.jdk(17));
        sandbox.maven("3.8.7");
        for (var tool :
                List.of("promtool", "amtool", "prometheus-blackbox-exporter", "curl", "chromium", "chromedriver")) {
            sandbox.program(sandbox.path.resolve(tool), "");
        }
        sandbox.npm("mkdir -p node_modules");
        return sandbox;
    }

    Path project() {
        return project;
    }

    Path jar() {
        return project.resolve("pactodo-bootstrap/target/pactodo.jar");
    }

    Path source(String name) {
        return project.resolve("pactodo-bootstrap/src/main/java/" + name);
    }

    void user(int id) {
        program(path.resolve("id"), "echo " + id);
    }

    /** A Java runtime in a directory of its own, without a compiler. */
    Path runtime(int version) {
        var javaHome = home.resolve(".sdkman/candidates/java/java " + version);
        lay(javaHome.resolve("release"), "JAVA_VERSION=\"%d.0.1\"".formatted(version));
        program(javaHome.resolve("bin/java"), """
                if [ "$1" = -XshowSettings:properties ]; then
                    echo "Picked up JAVA_TOOL_OPTIONS: -Dx=y"
                    echo "    java.home = %s"
                    echo "    java.specification.version = %s"
                else
                    echo "java $*"
                    echo "process $$"
                    echo "variables ${!PACTODO_*}"
                fi
                """.formatted(javaHome, version == 8 ? "1.8" : version));
        return javaHome;
    }

    Path jdk(int version) {
        var javaHome = runtime(version);
        program(javaHome.resolve("bin/javac"), "");
        return javaHome;
    }

    void onPath(Path javaHome) {
        linkProgram(path.resolve("java"), javaHome.resolve("bin/java"));
    }

    /** A Maven that keeps what it was asked, then does the given lines. */
    void maven(String version, String... lines) {
        program(path.resolve("mvn"), """
                if [ "$1" = -v ]; then
                    printf '\\033[1mApache Maven %s (abc)\\033[m\\n'
                    exit
                fi
                echo "mvn $* JAVA_HOME=$JAVA_HOME" >>"%s"
                %s
                mkdir -p pactodo-bootstrap/target
                touch pactodo-bootstrap/target/pactodo.jar
                """.formatted(version, mavenAsked(), String.join("\n", lines)));
    }

    /** An npm that keeps what it was asked and where, then does the given lines. */
    void npm(String... lines) {
        program(path.resolve("npm"), """
                echo "npm $* in $PWD" >>"%s"
                %s
                """.formatted(npmAsked(), String.join("\n", lines)));
    }

    /** An apt-get that knows only the given package, which brings the given program. */
    void aptGet(String knownPackage, String tool, Path program) {
        program(path.resolve("apt-get"), """
                echo "apt-get $*" >>"%s"
                case "$*" in
                    *install*%s) ln -s "%s" "%s" ;;
                    *install*) echo "E: Unable to locate package" >&2; exit 100 ;;
                esac
                """.formatted(aptGetAsked(), knownPackage, program, path.resolve(tool)));
        ordinaryTool("ln");
    }

    List<String> askedOfMaven() {
        return linesOf(mavenAsked());
    }

    List<String> askedOfNpm() {
        return linesOf(npmAsked());
    }

    List<String> askedOfAptGet() {
        return linesOf(aptGetAsked());
    }

    void without(String tool) {
        really(() -> Files.deleteIfExists(path.resolve(tool)));
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    void unset(String variable) {
        environment.remove(variable);
    }

    void linkProgram(Path link, Path program) {
        really(() -> Files.createSymbolicLink(link, program));
    }

    void lay(Path file, String content) {
        really(() -> {
            createDirectories(requireNonNull(file.getParent()));
            return Files.writeString(file, content);
        });
    }

    /** Makes a file look as if it was written long after everything else here. */
    void lookNewer(Path file) {
        really(() -> Files.setLastModifiedTime(
                file, FileTime.from(Files.getLastModifiedTime(jar()).toInstant().plusSeconds(60))));
    }

    Launch launch(String... arguments) {
        return start(project.resolve("pactodo"), project.resolve(".."), arguments)
                .end();
    }

    Running start(Path launcher, Path workingDirectory, String... arguments) {
        var command = new ArrayList<String>();
        command.add(launcher.toString());
        command.addAll(Arrays.asList(arguments));
        return really(() -> {
            var output = Files.createTempFile(path, "launch", ".out");
            var errors = Files.createTempFile(path, "launch", ".err");
            var builder = new ProcessBuilder(command)
                    .directory(workingDirectory.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new Running(builder.start(), output, errors);
        });
    }

    /** A launcher under way. */
    record Running(Process process, Path output, Path errors) {
        Launch end() {
            try {
                assertThat(process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS))
                        .as("the launcher ends")
                        .isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return new Launch(process.pid(), process.exitValue(), linesOf(output), linesOf(errors));
        }
    }

    /** What a launcher left: the lines that it printed, and its exit code. */
    record Launch(long process, int exitCode, List<String> output, List<String> errors) {
        void isRefusedWith(String line) {
            assertThat(errors).containsExactly("pactodo: " + line);
            assertThat(output).isEmpty();
            assertThat(exitCode).isEqualTo(1);
        }
    }

    private Path mavenAsked() {
        return project.resolveSibling("asked of maven");
    }

    private Path npmAsked() {
        return project.resolveSibling("asked of npm");
    }

    private Path aptGetAsked() {
        return project.resolveSibling("asked of apt-get");
    }

    private void copyLauncher(String name) {
        really(() -> {
            var copy = project.resolve(name);
            createDirectories(requireNonNull(copy.getParent()));
            return Files.copy(Path.of("..").resolve(name), copy);
        });
    }

    /** By a program that calls it, since JUnit warns of each link that leads out of a temporary directory. */
    private void ordinaryTool(String name) {
        var tool = Stream.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("This test needs " + name + ", and finds none."));
        program(path.resolve(name), "exec %s \"$@\"".formatted(tool));
    }

    void program(Path file, String lines) {
        lay(file, "#!/bin/bash\n" + lines + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void createDirectories(Path directory) {
        really(() -> Files.createDirectories(directory));
    }

    private static List<String> linesOf(Path file) {
        return really(() -> Files.exists(file) ? Files.readAllLines(file) : List.of());
    }

    private static <T> T really(FileOperation<T> operation) {
        try {
            return operation.carryOut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface FileOperation<T> {
        T carryOut() throws IOException;
    }
}
