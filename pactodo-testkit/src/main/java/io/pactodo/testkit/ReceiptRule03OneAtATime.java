package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.Attempt;
import io.pactodo.application.KeyedRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ReceiptRule03OneAtATime extends ReceiptsUnderTest {
    @Test
    @DisplayName("Rule 3: one at a time – while the work of one attempt is under way, another is told so at once")
    default void rule03_whileOneIsUnderWayAnotherIsToldSo(ReceiptBench bench) {
        KeyedRequest request = bench.request("the key");
        List<Attempt> meanwhile = new ArrayList<>();

        Attempt attempt = bench.once(request, repository -> {
            meanwhile.add(bench.add(request, "Before it writes"));
            return bench.adding(request, "First", repository);
        });

        assertThat(meanwhile).containsExactly(new Attempt.StillRunning());
        assertThat(attempt).isEqualTo(ReceiptBench.first("First"));
        bench.assertTasks("First");
    }

    @Test
    @DisplayName("Rule 3: one at a time – of a crowd that attempts the same at once, one does the work")
    default void rule03_ofACrowdOneDoesTheWork(ReceiptBench bench) {
        for (int round = 0; round < 5; round++) {
            KeyedRequest request = bench.request("round " + round);
            String title = "Round " + round;

            List<Attempt> attempts = Crowd.of(Crowd.WRITERS, (index, crowd) -> bench.add(request, title));

            assertThat(attempts)
                    .containsOnlyOnce(ReceiptBench.first(title))
                    .isSubsetOf(ReceiptBench.first(title), ReceiptBench.replayed(title), new Attempt.StillRunning());
        }
        bench.assertTasks("Round 0", "Round 1", "Round 2", "Round 3", "Round 4");
    }
}
