package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ReceiptRule06KeptForADay extends ReceiptsUnderTest {
    @Test
    @DisplayName("Rule 6: kept for a day – a receipt counts until its time has passed, and not any longer")
    default void rule06_aReceiptCountsUntilItsTimeHasPassed(ReceiptBench bench) {
        KeyedRequest request = bench.request("the key");
        KeyedRequest other = bench.request("the key", ReceiptBench.OTHER_CONTENT);
        Instant written = SteppingClock.BEGINNING;
        Instant passed = written.plus(Receipts.KEPT);

        assertThat(bench.addAt(written, request, "First")).isEqualTo(ReceiptBench.first("First"));
        assertThat(bench.addAt(passed.minus(1, ChronoUnit.MICROS), request, "Again"))
                .isEqualTo(ReceiptBench.replayed("First"));
        assertThat(bench.addAt(passed, other, "Next day")).isEqualTo(ReceiptBench.first("Next day"));
        assertThat(bench.addAt(passed, other, "Again")).isEqualTo(ReceiptBench.replayed("Next day"));
        bench.assertTasks("First", "Next day");
    }

    /** In days of its own, because what is forgotten is forgotten in all workspaces. */
    @Test
    @DisplayName("Rule 6: kept for a day – what is old can be forgotten, the oldest first, and nothing younger")
    default void rule06_whatIsOldCanBeForgotten(ReceiptBench bench) {
        Instant written = Instant.parse("1999-12-31T23:59:58Z");
        List<KeyedRequest> requests = List.of(bench.request("a"), bench.request("b"), bench.request("c"));
        for (int index = 0; index < requests.size(); index++) {
            bench.addAt(written.plusSeconds(index), requests.get(index), "First");
        }

        assertThat(bench.receipts.forget(written, 10)).isZero();
        assertThat(bench.receipts.forget(written.plusSeconds(2), 1)).isOne();
        assertThat(bench.addAt(written.plusSeconds(9), requests.get(1), "Again"))
                .isEqualTo(ReceiptBench.replayed("First"));
        assertThat(bench.addAt(written.plusSeconds(9), requests.get(0), "Anew")).isEqualTo(ReceiptBench.first("Anew"));
        assertThat(bench.receipts.forget(written.plusSeconds(2), 10)).isOne();
        assertThat(bench.addAt(written.plusSeconds(9), requests.get(2), "Again"))
                .isEqualTo(ReceiptBench.replayed("First"));
        assertThat(bench.receipts.forget(written.plusSeconds(10), 10)).isEqualTo(2);
    }
}
