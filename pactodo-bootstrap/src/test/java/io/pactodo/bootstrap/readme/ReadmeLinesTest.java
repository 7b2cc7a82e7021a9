package io.pactodo.bootstrap.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.pactodo.bootstrap.boundary.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the README, pasted into a shell one after the other, give what it says, on a server that just started. */
class ReadmeLinesTest {
    private static final String ADDRESS = "127.0.0.1:8080";
    private static final String SEPARATOR = "======== next ========";

    @TempDir
    Path directory;

    @Test
    void theLinesGiveWhatIsSaid() throws IOException, InterruptedException {
        List.of("bash", "curl", "grep", "sed", "tr", "tee").forEach(Programs::require);
        try (RunningServer server = RunningServer.start(directory)) {
            eachLineGivesWhatIsSaid(server, "Five lines to try it", 5);
            retryingAndFollowingGivesWhatIsSaid(server);
            eachLineGivesWhatIsSaid(server, "Lists, subtasks, tags", 4);
        }
    }

    /** By the program itself, in a directory where its picture is in nobody's way. */
    @Test
    void theBoundariesAreJudgedAndDrawn() throws IOException, InterruptedException {
        Programs.require("bash");
        List<String> blocks = Readme.ofThisCheckout()
                .section("Check your own boundaries in ten lines")
                .blocks("sh");
        assertThat(blocks).singleElement(STRING).contains("./pactodo boundaries check", "./pactodo boundaries diagram");
        String program = "'%s' -cp '%s' io.pactodo.bootstrap.PacToDo"
                .formatted(Programs.java(), System.getProperty("java.class.path"));
        String lines = blocks.get(0)
                .replaceAll("pactodo-\\w+/target/classes", "'" + Checkout.root() + "/$0'")
                .replace("./pactodo", program);

        String printed = Programs.run(List.of("bash", "-ec", "cd '" + directory + "'\n" + lines));

        assertThat(printed).contains(" rules kept, 0 broken\n");
        assertThat(directory.resolve("boundaries.svg")).content().startsWith("<svg");
    }

    private static void eachLineGivesWhatIsSaid(RunningServer server, String title, int blocks)
            throws IOException, InterruptedException {
        Readme section = Readme.ofThisCheckout().section(title);
        List<String> lines = section.blocks("sh");
        List<String> outputs = section.blocks("text");
        assertThat(lines).hasSize(blocks);
        assertThat(outputs).hasSameSizeAs(lines);

        String script = String.join("\necho '" + SEPARATOR + "'\n", lines).replace(ADDRESS, server.address());
        List<String> printed = List.of(Programs.run(List.of("bash", "-c", script))
                .replace("\r", "")
                .replace(server.address(), ADDRESS)
                .split(Pattern.quote(SEPARATOR)));

        assertThat(printed).hasSameSizeAs(outputs);
        for (int index = 0; index < outputs.size(); index++) {
            assertThat(printed.get(index).strip()).as(lines.get(index)).matches(Readme.shortened(outputs.get(index)));
        }
    }

    /** One of these lines goes on until it is ended, which is when it has printed what is said. */
    private static void retryingAndFollowingGivesWhatIsSaid(RunningServer server) throws IOException {
        Readme section = Readme.ofThisCheckout().section("Retry anything, follow everything");
        List<String> lines = section.blocks("sh");
        List<String> outputs = section.blocks("text");
        assertThat(lines).hasSize(3);
        assertThat(outputs).hasSameSizeAs(lines);
        for (int index = 0; index < lines.size(); index++) {
            Pattern said = Readme.shortened(outputs.get(index));
            String printed = Programs.runUntil(
                    text -> said.matcher(text.replace("\r", "").strip()).matches(),
                    List.of("bash", "-c", lines.get(index).replace(ADDRESS, server.address())));
            assertThat(printed.replace("\r", "").strip()).as(lines.get(index)).matches(said);
        }
    }
}
