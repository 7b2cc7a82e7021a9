package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pactodo.application.FeedJournal;
import io.pactodo.application.FeedStep;
import io.pactodo.domain.task.StorageException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FeedJournal} promises; the name of each test begins with the number of its rule. The test of an adapter
 * implements this interface.
 *
 * @since 0.1.0
 */
public interface FeedJournalContract {
    /** {@return the journal that is tested; the same one with each call of a test, and empty at its beginning} */
    FeedJournal journal();

    /** {@return what somebody finds who opens that journal later, after this process has ended without a word} */
    FeedJournal reopened();

    /** {@return a journal of the same kind that can neither be read nor written} */
    FeedJournal unreachable();

    /** Of several steps the last one comes back, whatever became of the message. */
    @Test
    @DisplayName("Rule 1: the latest counts – what was appended last comes back as it was appended")
    default void rule1_whatWasAppendedLastComesBack() {
        assertThat(journal().latest()).isEmpty();
        long settled = 0;
        for (FeedStep.Fate fate : FeedStep.Fate.values()) {
            FeedStep step = new FeedStep(settled, "msg_" + settled, fate, "tool");
            journal().append(step);
            assertThat(journal().latest()).contains(step);
            settled++;
        }
    }

    /** What was appended is there for whoever comes later. */
    @Test
    @DisplayName("Rule 2: kept – what was appended is there for whoever opens the journal later")
    default void rule2_whatWasAppendedIsThereLater() {
        FeedStep step = new FeedStep(7, "msg_7", FeedStep.Fate.TAKEN, "tool");
        journal().append(step);
        assertThat(reopened().latest()).contains(step);
    }

    /** An outage is told, whatever is called. */
    @Test
    @DisplayName("Rule 3: an outage is an outage – neither is nothing read nor anything kept in silence")
    default void rule3_anOutageIsAnOutage() {
        FeedJournal away = unreachable();
        assertThatExceptionOfType(StorageException.class).isThrownBy(away::latest);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> away.append(new FeedStep(1, "msg_1", FeedStep.Fate.TAKEN, "tool")));
    }
}
