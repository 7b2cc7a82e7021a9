package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {
    @Test
    void aTakenPortIsNotFree() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePort.isFree(taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void aFoundPortIsFreeAndBelowThoseOfClients() {
        var port = FreePort.belowEphemeral();
        assertThat(FreePort.isFree(port)).isTrue();
        assertThat(port).isBetween(16_384, 32_767);
    }
}
