package io.pactodo.bootstrap.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.bootstrap.boundary.Checkout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path directory;

    static Stream<String> links() {
        return Readme.ofThisCheckout().links().stream().filter(link -> !link.contains("://"));
    }

    @ParameterizedTest
    @MethodSource("links")
    void aLinkLeadsSomewhere(String link) {
        assertThat(Checkout.file(link)).exists();
    }

    @Test
    void theEmbeddedCoreCompilesAndPrintsWhatIsSaid() throws IOException, InterruptedException {
        Readme section = Readme.ofThisCheckout().section("Embed the core in ten lines");
        compile("Embedded", section.blocks("java"));

        String printed =
                Programs.run(List.of(Programs.java(), "-cp", directory + File.pathSeparator + CLASS_PATH, "Embedded"));

        assertThat(printed.strip())
                .matches(Readme.shortened(section.blocks("text").get(0)));
    }

    @Test
    void theTestOfAnOwnAdapterCompiles() throws IOException {
        compile(
                "MyTasksTest",
                Readme.ofThisCheckout().section("Write an adapter in ten lines").blocks("java"));
    }

    @Test
    void anOutputIsComparedButForItsEllipses() {
        assertThat("HTTP/1.1 201 Created\nETag: \"7\"\n\n{\"a\":1}")
                .matches(Readme.shortened("HTTP/1.1 201 Created\n…\n{\"a\":…}\n"))
                .doesNotMatch(Readme.shortened("HTTP/1.1 200 OK\n…\n{\"a\":…}\n"));
    }

    private void compile(String className, List<String> blocks) throws IOException {
        assertThat(blocks).hasSize(1);
        Path source = Files.writeString(directory.resolve(className + ".java"), blocks.get(0));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler).as("the compiler of a JDK").isNotNull();

        int result = compiler.run(
                null,
                null,
                null,
                "-cp",
                CLASS_PATH,
                "-d",
                directory.toString(),
                "-Xlint:all",
                "-proc:none",
                source.toString());

        assertThat(result).as("the compiler's complaints are above").isZero();
    }
}
