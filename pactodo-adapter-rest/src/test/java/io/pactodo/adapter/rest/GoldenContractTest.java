package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds the contract to what was promised: the golden document is what clients know. With {@code -Dcontract.accept} what is
 * added is written into it; what is taken away is refused even then.
 */
class GoldenContractTest {
    private static final Path GOLDEN = Path.of("..", "docs", "api", "openapi.json");
    private static final String WAY_OUT =
            "Nothing that was promised may be taken away or narrowed. If it is only added,"
                    + " accept it: mvn test -pl pactodo-adapter-rest -am -Dtest=GoldenContractTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dcontract.accept";

    private final JsonNode contract = Contracts.whole();

    @Test
    void nothingThatWasPromisedIsTakenAway() throws IOException {
        assertThat(Narrowing.between(TaskClient.tree(Files.readString(GOLDEN)), contract))
                .as(WAY_OUT)
                .isEmpty();
        if (System.getProperty("contract.accept") != null) {
            Files.writeString(GOLDEN, pretty(contract));
        }
        assertThat(Files.readString(GOLDEN)).as(WAY_OUT).isEqualTo(pretty(contract));
    }

    private static String pretty(JsonNode json) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return Json.mapper().writer(printer).writeValueAsString(json) + "\n";
    }
}
