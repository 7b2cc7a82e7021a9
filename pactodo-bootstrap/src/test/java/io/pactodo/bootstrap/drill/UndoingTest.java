package io.pactodo.bootstrap.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoingTest {
    private final List<String> done = new ArrayList<>();
    private final Undoing undoing = new Undoing();

    @Test
    void whatWasDoneLastIsPutBackFirstAndOnce() {
        undoing.noting(() -> done.add("stop"), () -> done.add("start"));
        undoing.noting(() -> done.add("mend"), () -> done.add("break"));

        undoing.close();
        undoing.close();

        assertThat(done).containsExactly("start", "break", "mend", "stop");
    }

    @Test
    void whatCannotBePutBackKeepsNothingElseBroken() {
        undoing.noting(() -> done.add("stop"), () -> {});
        undoing.noting(
                () -> {
                    throw new CannotDrill("gone");
                },
                () -> {});

        undoing.close();

        assertThat(done).containsExactly("stop");
    }

    @Test
    void whatBreaksHalfwayIsPutBackToo() {
        assertThatThrownBy(() -> undoing.noting(() -> done.add("mend"), () -> {
                    throw new CannotDrill("refused");
                }))
                .hasMessage("refused");

        undoing.close();

        assertThat(done).containsExactly("mend");
    }

    @Test
    void nothingIsBrokenOrMendedOnceAllIsPutBack() {
        undoing.close();

        assertThatThrownBy(() -> undoing.noting(() -> done.add("mend"), () -> done.add("break")))
                .isInstanceOf(CannotDrill.class)
                .hasMessage("stopped");
        assertThatThrownBy(() -> undoing.unlessOver(() -> done.add("mend")))
                .isInstanceOf(CannotDrill.class)
                .hasMessage("stopped");
        assertThat(done).isEmpty();
    }
}
