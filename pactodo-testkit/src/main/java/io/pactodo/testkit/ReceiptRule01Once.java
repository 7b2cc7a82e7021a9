package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.Attempt;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ReceiptRule01Once extends ReceiptsUnderTest {
    @Test
    @DisplayName("Rule 1: once – the work of a repetition is not done, and it is answered as the first was")
    default void rule01_theWorkOfARepetitionIsNotDone(ReceiptBench bench) {
        KeyedRequest request = bench.request("the key");

        assertThat(bench.add(request, "First")).isEqualTo(ReceiptBench.first("First"));
        assertThat(bench.add(bench.request("another key"), "Between")).isEqualTo(ReceiptBench.first("Between"));
        for (int repetition = 0; repetition < 3; repetition++) {
            assertThat(bench.add(request, "Again")).isEqualTo(ReceiptBench.replayed("First"));
        }
        bench.assertTasks("First", "Between");
    }

    @Test
    @DisplayName("Rule 1: once – an answer is kept to the byte, whatever its bytes and however many")
    default void rule01_anAnswerIsKeptToTheByte(ReceiptBench bench) {
        for (int size : List.of(0, 256, 1_000_003)) {
            KeptAnswer answer = everyByte(size);
            KeyedRequest request = bench.request("an answer of " + size);

            assertThat(bench.once(request, repository -> answer)).isEqualTo(new Attempt.First(answer));
            assertThat(bench.once(request, repository -> ReceiptBench.answer("another")))
                    .isEqualTo(new Attempt.Replayed(answer));
        }
    }

    private static KeptAnswer everyByte(int size) {
        byte[] bytes = new byte[size];
        for (int index = 0; index < size; index++) {
            bytes[index] = (byte) index;
        }
        return KeptAnswer.of(bytes);
    }
}
