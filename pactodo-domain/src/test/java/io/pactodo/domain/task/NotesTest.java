package io.pactodo.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotesTest {
    @Test
    void theyAreKeptAsTheyAreWithTheirLinesAndTheirWhiteSpace() {
        assertThat(new Notes("  one\n\ttwo \u0007").value()).isEqualTo("  one\n\ttwo \u0007");
    }

    @Test
    void theirLimitIsCountedInBytesOfUtf8() {
        assertThat(new Notes("é".repeat(32 * 1024)).value()).hasSize(32 * 1024);
        assertThat(Refusals.fault(() -> new Notes("é".repeat(32 * 1024) + "x")))
                .isEqualTo(new Violation("", "too_long", "Notes have at most 65536 bytes in UTF-8; these have 65537."));
    }

    @Test
    void whatCannotBeStoredIsRefused() {
        assertThat(Refusals.fault(() -> new Notes("a\u0000")).code()).isEqualTo("nul");
        assertThat(Refusals.fault(() -> new Notes("a\ud83d")).code()).isEqualTo("unpaired_surrogate");
    }
}
