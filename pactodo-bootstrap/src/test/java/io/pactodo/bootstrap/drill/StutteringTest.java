package io.pactodo.bootstrap.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that stands still again and again goes on for good when that is over. */
@Timeout(60)
class StutteringTest {
    private final Process process;

    StutteringTest() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void itStandsStillAndGoesOnInTurnUntilItIsMended() throws IOException, InterruptedException {
        var stuttering = new Stuttering(() -> List.of(process.pid()));

        assertThat(stuttering.inflict()).isEqualTo("SIGSTOP and SIGCONT in turn, to process " + process.pid());
        for (var turn = 0; turn < 2; turn++) {
            await(true);
            await(false);
        }
        await(true);

        assertThat(stuttering.mend()).isEqualTo("No more SIGSTOP");
        assertThat(standsStill()).isFalse();
        stuttering.putBack();
        assertThat(standsStill()).isFalse();
    }

    @Test
    void aProcessThatIsGoneIsToldAtOnce() {
        process.destroyForcibly().onExit().join();

        assertThatThrownBy(() -> new Stuttering(() -> List.of(process.pid())).inflict())
                .isInstanceOf(CannotDrill.class)
                .hasMessageContaining("do not all take the signal CONT");
        assertThatThrownBy(() -> new Stuttering(List::of).inflict())
                .isInstanceOf(CannotDrill.class)
                .hasMessageContaining("there is no process");
    }

    private void await(boolean still) throws IOException, InterruptedException {
        while (standsStill() != still) {
            Thread.sleep(20);
        }
    }

    private boolean standsStill() throws IOException, InterruptedException {
        var asked = new ProcessBuilder("ps", "-o", "stat=", "-p", String.valueOf(process.pid())).start();
        var state = new String(asked.getInputStream().readAllBytes(), UTF_8);
        asked.waitFor();
        return state.startsWith("T");
    }
}
