package io.pactodo.adapter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a document looked like when somebody last looked at it. {@code -Dreport.accept} takes what it looks like now. */
public final class Golden {
    private static final Path FILES = Path.of("src/test/resources/io/pactodo/adapter/report");

    private Golden() {}

    /** Fails when a text is not as in the file of that name, which begins with its folder: {@code slo/young.md}. */
    public static void assertGolden(String name, String text) throws IOException {
        Path file = FILES.resolve(name);
        if (System.getProperty("report.accept") != null) {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("If %s is to look like this from now on, run the test again with -Dreport.accept.", name)
                .isEqualTo(Files.readString(file));
    }
}
