package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.Receipts;
import io.pactodo.domain.task.StorageException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ReceiptRule08OutageIsAnOutage extends ReceiptsUnderTest {
    @Test
    @DisplayName("Rule 8: an outage is an outage – an attempt is neither taken for the first nor for a repetition")
    default void rule08_anAttemptIsNeitherTakenForTheFirstNorForARepetition(ReceiptBench bench) {
        Receipts away = unreachable();

        assertOutage(() -> away.once(bench.request("the key"), SteppingClock.BEGINNING, repository -> {
            throw new AssertionError("The work was begun while nobody could be asked.");
        }));
    }

    @Test
    @DisplayName("Rule 8: an outage is an outage – forgetting does not say that there was nothing to forget")
    default void rule08_forgettingDoesNotSayThatThereWasNothing(ReceiptBench bench) {
        Receipts away = unreachable();

        assertOutage(() -> away.forget(SteppingClock.BEGINNING, 1));
    }

    private static void assertOutage(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(StorageException.class)
                .hasMessageMatching("(?s).*\\S.*")
                .hasCauseInstanceOf(Throwable.class);
    }
}
