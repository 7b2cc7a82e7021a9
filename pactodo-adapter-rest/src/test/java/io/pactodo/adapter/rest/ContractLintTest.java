package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The contract pleases the linters that its readers' tools are made after: no error, no warning, no hint. */
@Execution(ExecutionMode.CONCURRENT)
class ContractLintTest {
    private static final Path INSTALLED = Path.of("..", "target", "linters", "node_modules");
    private static final Path SETTINGS = Path.of("..", "docs", "api", "lint");
    private static final long PATIENCE_IN_SECONDS = 120;

    @TempDir
    private Path directory;

    @Test
    void spectralHasNothingToSay() throws Exception {
        assertThat(spectral(Contracts.whole())).contains("No results with a severity of 'hint' or higher found!");
    }

    @Test
    void redoclyHasNothingToSay() throws Exception {
        assertThat(TaskClient.tree(redocly(Contracts.whole())).path("problems")).isEmpty();
    }

    @Test
    void bothWouldSayIt() throws Exception {
        ObjectNode faulty = Contracts.whole().deepCopy();
        ((ObjectNode) faulty.at("/paths/~1api~1tasks/get")).remove("operationId");

        assertThat(spectral(faulty)).contains("operation-operationId");
        assertThat(redocly(faulty)).contains("operation-operationId");
    }

    private String spectral(Object contract) throws IOException, InterruptedException {
        return run(
                contract,
                "@stoplight/spectral-cli/dist/index.js",
                "lint",
                "--fail-severity=hint",
                "--ruleset",
                SETTINGS.resolve("spectral.yaml").toString());
    }

    private String redocly(Object contract) throws IOException, InterruptedException {
        return run(
                contract,
                "@redocly/cli/bin/cli.js",
                "lint",
                "--format=json",
                "--config",
                SETTINGS.resolve("redocly.yaml").toString());
    }

    /** What it says on standard output of the contract. */
    private String run(Object contract, String script, String... arguments) throws IOException, InterruptedException {
        Path program = INSTALLED.resolve(script);
        assertThat(program)
                .as("This test needs node and the linters: ./pactodo test installs them, or say what it needs to.")
                .exists();
        Path document =
                Files.write(directory.resolve("openapi.json"), Json.mapper().writeValueAsBytes(contract));
        Path said = directory.resolve("said");
        List<String> command = new ArrayList<>(List.of("node", program.toString()));
        command.addAll(List.of(arguments));
        command.add(document.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said);
    }
}
