package io.pactodo.adapter.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pactodo.application.FeedStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFeedJournalTest {
    private static final FeedStep FIRST = new FeedStep(0, "", FeedStep.Fate.PASSED_OVER, "tool");
    private static final FeedStep SECOND = new FeedStep(1, "msg_1", FeedStep.Fate.TAKEN, "tool");

    @TempDir
    Path directory;

    @Test
    void theLatestStepIsThereForWhoeverComesLater() throws IOException {
        Path path = directory.resolve("feed.journal");
        try (FileFeedJournal journal = FileFeedJournal.open(path)) {
            assertThat(journal.latest()).isEmpty();
            journal.append(FIRST);
            journal.append(SECOND);
            assertThat(journal.latest()).contains(SECOND);
            assertThatExceptionOfType(CannotOpenJournal.class).isThrownBy(() -> FileFeedJournal.open(path));
        }
        Files.writeString(path, "00000000 {\"settled\":2", StandardOpenOption.APPEND);
        try (FileFeedJournal journal = FileFeedJournal.open(path)) {
            assertThat(journal.latest()).contains(SECOND);
        }
    }

    @Test
    void itIsNotTakenForAJournalOfIncidentsNorThatForThis() {
        Path feed = directory.resolve("feed.journal");
        Path incidents = directory.resolve("incidents.journal");
        FileFeedJournal.open(feed).close();
        FileIncidentJournal.open(incidents).close();
        assertThatExceptionOfType(CannotOpenJournal.class)
                .isThrownBy(() -> FileIncidentJournal.open(feed))
                .withMessageStartingWith("record 1 of the journal " + feed);
        assertThatExceptionOfType(CannotOpenJournal.class)
                .isThrownBy(() -> FileFeedJournal.open(incidents))
                .withMessageStartingWith("record 1 of the journal " + incidents);
    }
}
