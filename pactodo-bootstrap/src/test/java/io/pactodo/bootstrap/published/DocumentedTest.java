package io.pactodo.bootstrap.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever depends on what is published is told of each argument and each result what it is. */
class DocumentedTest {
    static List<String> modules() throws IOException {
        return PublishedSources.modules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theJdkMissesNothing(String module) throws IOException {
        assertThat(new PublishedSources(module).complaintsAboutDocumentation())
                .as(
                        "what others read of %s; where a sentence says what comes back, {@return ...} makes a tag of it",
                        module)
                .isEmpty();
    }
}
