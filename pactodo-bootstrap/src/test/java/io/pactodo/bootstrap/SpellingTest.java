package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void countsLettersToInsertDeleteAndReplace() {
        assertThat(Spelling.distance("", "")).isZero();
        assertThat(Spelling.distance("port", "port")).isZero();
        assertThat(Spelling.distance("", "port")).isEqualTo(4);
        assertThat(Spelling.distance("port", "prot")).isEqualTo(2);
        assertThat(Spelling.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void aWordIsMeantOnlyIfItIsNear() {
        assertThat(Spelling.nearest("--prot", List.of("--host", "--port"))).contains("--port");
        assertThat(Spelling.nearest("--verbose", List.of("--host", "--port"))).isEmpty();
    }
}
