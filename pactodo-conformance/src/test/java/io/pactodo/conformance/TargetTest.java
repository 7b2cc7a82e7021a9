package io.pactodo.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:8080", "ftp://host", "/path", "http:///path", "http://host?q=1", "http://host#a"})
    void whatIsNoAddressOfAServerIsRefusedInPlainWords(String address) {
        assertThatThrownBy(() -> target(address, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(address + " ");
    }

    @Test
    void noPatienceIsNone() {
        assertThatThrownBy(() -> target("http://host", Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a wait of PT0S is none: give some seconds");
    }

    @Test
    void aServerMayBeBelowAPath() {
        Target target = target("https://host/some/where/", Duration.ofSeconds(1));

        assertThat(target.at("/api/tasks?limit=1")).isEqualTo(URI.create("https://host/some/where/api/tasks?limit=1"));
        assertThat(target.port()).isEqualTo(443);
    }

    private static Target target(String address, Duration patience) {
        return new Target(URI.create(address), patience, () -> new UUID(0, 1));
    }
}
