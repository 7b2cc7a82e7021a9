package io.pactodo.bootstrap.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.bootstrap.boundary.Checkout;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever depends on what is published reads there since which release each public type is in it. */
class SinceTest {
    private static final Pattern VERSION = Pattern.compile("<version>(\\d+\\.\\d+\\.\\d+)(-SNAPSHOT)?</version>");

    static List<String> modules() throws IOException {
        return PublishedSources.modules();
    }

    @Test
    void theCoreAndItsKitsArePublished() throws IOException {
        assertThat(modules())
                .contains("pactodo-domain", "pactodo-application", "pactodo-testkit", "pactodo-testkit-http");
    }

    /** New is what the last release, as it is kept here, does not have. */
    @ParameterizedTest
    @MethodSource("modules")
    void whatIsNewSaysSoAndWhatIsNotKeepsItsVersion(String module) throws IOException {
        Map<String, Optional<String>> types = new PublishedSources(module).sinceOfPublicTypes();
        String underWay = versionUnderWay();

        assertThat(types).isNotEmpty();
        try (JarFile released = new JarFile(
                Checkout.file("docs/api/java/released/" + module + ".jar").toFile())) {
            assertThat(types).allSatisfy((type, since) -> {
                assertThat(since)
                        .as(
                                "%s is public and published: its Javadoc has to say since which version it is there,"
                                        + " with \"@since %s\" if it is new",
                                type, underWay)
                        .isPresent();
                assertThat(since.orElseThrow().equals(underWay))
                        .as(
                                "%s says \"@since %s\", and the last release %s it",
                                type, since.orElseThrow(), verb(released, type))
                        .isEqualTo(!has(released, type));
            });
        }
    }

    private static String verb(JarFile released, String type) {
        return has(released, type) ? "has" : "does not have";
    }

    private static boolean has(JarFile released, String type) {
        return released.getEntry(type.replace('.', '/') + ".class") != null;
    }

    private static String versionUnderWay() {
        Matcher version = VERSION.matcher(Checkout.text("pom.xml"));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
