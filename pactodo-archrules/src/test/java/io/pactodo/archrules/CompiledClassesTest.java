package io.pactodo.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes are read from directories and jars, all of them or none. */
class CompiledClassesTest {
    private static final String OUTWARD = Fixture.FIXTURES + "outward";

    @TempDir
    Path directory;

    @Test
    void aDirectoryAndAJarGiveTheSameFindings() throws IOException {
        Path jar = jarOf(classesOf("outward"));

        List<Finding> fromDirectory = findings(classesOf("outward"));
        assertThat(fromDirectory).hasSize(12);
        assertThat(findings(jar)).extracting(Finding::message).isEqualTo(messages(fromDirectory));
        assertThat(CompiledClasses.read(List.of(jar)).count()).isEqualTo(7);
    }

    @Test
    void aFindingSaysWhereItIs() {
        assertThat(findings(classesOf("outward")))
                .filteredOn(finding -> finding.rule().name().equals("apart"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place())
                        .contains(new Finding.Place(
                                OUTWARD + ".adapter.web.Web", OUTWARD.replace('.', '/') + "/adapter/web/Web.java", 7)));
    }

    @Test
    void aFindingAtNoPlaceIsToldAsWell() {
        CompiledClasses classes = CompiledClasses.read(List.of(classesOf("outward")));

        assertThat(classes.breaking(HexagonRules.of(Hexagon.below("com.acme"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().name()).isEqualTo("whole");
                    assertThat(finding.place()).isEmpty();
                });
    }

    @Test
    void theRootsAreWherePackagesCalledDomainAre() {
        assertThat(CompiledClasses.read(List.of(classesOf("sound"), classesOf("portless"), classesOf("cycle")))
                        .likelyRoots())
                .containsExactly(Fixture.FIXTURES + "cycle", Fixture.FIXTURES + "sound");
    }

    @Test
    void whatIsNotThereIsToldTogether() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Path text = Files.writeString(directory.resolve("text.jar"), "no jar");
        Path nowhere = directory.resolve("nowhere");

        assertThatThrownBy(() -> CompiledClasses.read(List.of(empty, text, nowhere)))
                .isInstanceOfSatisfying(
                        UnreadableClasses.class,
                        failure -> assertThat(failure.mistakes())
                                .hasSize(3)
                                .anySatisfy(line -> assertThat(line)
                                        .isEqualTo(empty
                                                + " has no classes in it: build first, then name the directory or the jar"
                                                + " that the build makes, such as target/classes"))
                                .anySatisfy(line -> assertThat(line)
                                        .startsWith(text + " is no directory and no jar that can be read: "))
                                .anySatisfy(line -> assertThat(line)
                                        .startsWith(nowhere + " is no directory and no jar that can be read: ")));
    }

    /** ArchUnit leaves such a class out with a line in its log, and every rule is kept by what is not there. */
    @Test
    void aClassThatIsNewerThanTheRulesCanReadIsRefused() throws IOException {
        copy(classesOf("sound"), directory);
        List<Path> newer = classFilesIn(directory);
        for (Path file : newer) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[7] = 99;
            Files.write(file, bytes);
        }

        assertThatThrownBy(() -> CompiledClasses.read(List.of(directory)))
                .isInstanceOfSatisfying(
                        UnreadableClasses.class,
                        failure -> assertThat(failure.mistakes())
                                .hasSize(4)
                                .endsWith("and " + (newer.size() - 3) + " more of those")
                                .first()
                                .asString()
                                .endsWith(
                                        ".class is compiled for Java 55, which is newer than ArchUnit can read: compile with an"
                                                + " older --release for this check, or use a newer PacToDo"));
    }

    @Test
    void aFileThatIsNoClassIsRefused() throws IOException {
        copy(classesOf("sound"), directory.resolve(Fixture.FIXTURES.replace('.', '/') + "sound"));
        Path broken = Files.writeString(directory.resolve("Broken.class"), "x");

        assertThatThrownBy(() -> CompiledClasses.read(List.of(directory)))
                .isInstanceOf(UnreadableClasses.class)
                .hasMessage(broken + " is no class file: build it again");
        Files.writeString(broken, "more than a head");
        assertThatThrownBy(() -> CompiledClasses.read(List.of(directory)))
                .hasMessage(broken + " is no class file: build it again");
    }

    @Test
    void twinsForNewerJavasAndDescriptorsAreNoPartOfAHexagon() throws IOException {
        Path jar = directory.resolve("many.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("META-INF/versions/99/a/B.class", "module-info.class", "a/text.txt")) {
                out.putNextEntry(new JarEntry(name));
                out.write(new byte[] {1, 2, 3});
            }
        }

        assertThatThrownBy(() -> CompiledClasses.read(List.of(jar)))
                .hasMessageStartingWith(jar + " has no classes in it");
    }

    private static List<Finding> findings(Path path) {
        return CompiledClasses.read(List.of(path))
                .breaking(HexagonRules.of(Hexagon.below(OUTWARD).withTestkit("testkit")));
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    private static Path classesOf(String fixture) {
        try {
            Path tests = Path.of(CompiledClassesTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return tests.resolve((Fixture.FIXTURES + fixture).replace('.', '/'));
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Path jarOf(Path classes) throws IOException {
        Path jar = directory.resolve("classes.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : classFilesIn(classes)) {
                out.putNextEntry(new JarEntry(OUTWARD.replace('.', '/') + "/" + classes.relativize(file)));
                Files.copy(file, out);
            }
            out.putNextEntry(new JarEntry("META-INF/versions/17/Twin.class"));
            Files.copy(classFilesIn(classesOf("sound")).get(0), out);
        }
        return jar;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : classFilesIn(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static List<Path> classFilesIn(Path directory) {
        try (Stream<Path> below = Files.walk(directory)) {
            return below.filter(file -> file.toString().endsWith(".class")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
