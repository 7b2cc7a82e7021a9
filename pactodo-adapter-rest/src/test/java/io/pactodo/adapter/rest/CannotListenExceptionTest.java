package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import org.junit.jupiter.api.Test;

/** What is said when an address cannot be had, whatever language the system speaks. */
final class CannotListenExceptionTest {
    @Test
    void aTakenPortIsToldInAnyLanguage() {
        assertThat(new CannotListenException("127.0.0.1", 8080, new BindException("Adresse wird bereits verwendet")))
                .hasMessage("Cannot listen on 127.0.0.1:8080: the port is taken.");
    }

    @Test
    void anAddressOfAnotherMachineIsNotCalledATakenPort() {
        assertThat(new CannotListenException("192.0.2.1", 8080, new BindException("Cannot assign requested address")))
                .hasMessage("Cannot listen on 192.0.2.1:8080: Cannot assign requested address.");
    }

    @Test
    void aPortThatTheUserMayNotHaveIsNotCalledTaken() {
        assertThat(new CannotListenException("127.0.0.1", 80, new BindException("Permission denied")))
                .hasMessage("Cannot listen on 127.0.0.1:80: Permission denied.");
    }
}
