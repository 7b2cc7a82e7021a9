package io.pactodo.bootstrap.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of the README, pasted into a shell one after the other, give what it says, on a server that just started. */
class ReadmeLinesTest {
    private static final String ADDRESS = "127.0.0.1:8080";
    private static final String SEPARATOR = "======== next ========";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"Five lines to try it, 5", "'Lists, subtasks, tags', 4"})
    void theLinesGiveWhatIsSaid(String title, int blocks) throws IOException, InterruptedException {
        List.of("bash", "curl", "grep", "sed", "tr", "tee").forEach(Programs::require);
        Readme section = Readme.ofThisCheckout().section(title);
        List<String> lines = section.blocks("sh");
        List<String> outputs = section.blocks("text");
        assertThat(lines).hasSize(blocks);
        assertThat(outputs).hasSameSizeAs(lines);

        try (RunningServer server = RunningServer.start(directory)) {
            String script = String.join("\necho '" + SEPARATOR + "'\n", lines).replace(ADDRESS, server.address());
            List<String> printed = List.of(Programs.run(List.of("bash", "-c", script))
                    .replace("\r", "")
                    .replace(server.address(), ADDRESS)
                    .split(Pattern.quote(SEPARATOR)));

            assertThat(printed).hasSameSizeAs(outputs);
            for (int index = 0; index < outputs.size(); index++) {
                assertThat(printed.get(index).strip())
                        .as(lines.get(index))
                        .matches(Readme.shortened(outputs.get(index)));
            }
        }
    }
}
