package io.pactodo.bootstrap.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.bootstrap.boundary.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written for newcomers leads somewhere, and names what there is. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("(?:]\\(|src=\")([^)\"#]+)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+(?:[A-Z0-9][A-Za-z0-9]*)+)`");

    static List<Path> documents() throws IOException {
        try (Stream<Path> below = Files.walk(Checkout.file("docs"))) {
            Stream<Path> beside = Stream.of(Checkout.file("CONTRIBUTING.md"), Checkout.file("examples/README.md"));
            return Stream.concat(beside, below.filter(file -> !file.toString().contains("node_modules")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aLinkLeadsSomewhere(Path document) throws IOException {
        assertThat(linksOf(document)).allSatisfy(link -> assertThat(link).exists());
    }

    /** A recipe that names a test which is not there would hold nothing. */
    @ParameterizedTest
    @MethodSource("documents")
    void aTypeThatIsNamedIsThere(Path document) throws IOException {
        Set<String> types = sources();

        assertThat(types).hasSizeGreaterThan(500);
        assertThat(TYPE.matcher(Files.readString(document)).results().map(name -> name.group(1)))
                .allSatisfy(name -> assertThat(types).contains(name));
    }

    @Test
    void theEntranceLeadsToEachDocument() throws IOException {
        Path entrance = Checkout.file("docs/README.md");
        try (Stream<Path> documents = Files.list(Checkout.file("docs"))) {
            assertThat(linksOf(entrance))
                    .containsAll(documents
                            .filter(file -> file.toString().endsWith(".md") && !file.equals(entrance))
                            .toList());
        }
    }

    @Test
    void theDecisionsOfEachModuleAreInTheIndex() throws IOException {
        try (Stream<Path> modules = Files.list(Checkout.root())) {
            List<Path> rationales = modules.map(module -> module.resolve("RATIONALE.md"))
                    .filter(Files::exists)
                    .toList();

            assertThat(rationales).isNotEmpty();
            assertThat(linksOf(Checkout.file("docs/decisions.md"))).containsAll(rationales);
        }
    }

    private static List<Path> linksOf(Path document) throws IOException {
        return LINK.matcher(Files.readString(document))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://"))
                .map(link -> document.resolveSibling(link).normalize())
                .toList();
    }

    private static Set<String> sources() throws IOException {
        try (Stream<Path> modules = Files.list(Checkout.root())) {
            List<Path> places = modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList();
            return places.stream().flatMap(DocumentsTest::typesBelow).collect(Collectors.toSet());
        }
    }

    private static Stream<String> typesBelow(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replaceFirst("[.]java$", ""))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
