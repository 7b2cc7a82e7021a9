package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.Attempt;
import io.pactodo.application.KeyedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ReceiptRule04TheSameContent extends ReceiptsUnderTest {
    @Test
    @DisplayName(
            "Rule 4: the same content – a key that is used again for other content is told apart, and nothing is done")
    default void rule04_aKeyThatIsUsedForOtherContentIsToldApart(ReceiptBench bench) {
        KeyedRequest request = bench.request("the key");
        KeyedRequest other = bench.request("the key", ReceiptBench.OTHER_CONTENT);

        assertThat(bench.add(request, "First")).isEqualTo(ReceiptBench.first("First"));
        assertThat(bench.add(other, "Other")).isEqualTo(new Attempt.OtherContent());
        assertThat(bench.add(request, "Again")).isEqualTo(ReceiptBench.replayed("First"));
        bench.assertTasks("First");
    }

    @Test
    @DisplayName("Rule 4: the same content – content that came to nothing may be mended under the same key")
    default void rule04_contentThatCameToNothingMayBeMended(ReceiptBench bench) {
        KeyedRequest mended = bench.request("the key", ReceiptBench.OTHER_CONTENT);

        assertThatThrownBy(() -> bench.once(bench.request("the key"), repository -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(bench.add(mended, "Mended")).isEqualTo(ReceiptBench.first("Mended"));
        bench.assertTasks("Mended");
    }
}
