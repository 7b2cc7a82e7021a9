package io.pactodo.adapter.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pactodo.application.FeedJournal;
import io.pactodo.application.FeedStep;
import io.pactodo.testkit.FeedJournalContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFeedJournalTest implements FeedJournalContract {
    private static final FeedStep FIRST = new FeedStep(0, "", FeedStep.Fate.PASSED_OVER, "tool");
    private static final FeedStep SECOND = new FeedStep(1, "msg_1", FeedStep.Fate.TAKEN, "tool");

    @TempDir
    Path directory;

    private final List<FileFeedJournal> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(FileFeedJournal::close);
    }

    @Override
    public FeedJournal journal() {
        if (opened.isEmpty()) {
            opened.add(FileFeedJournal.open(directory.resolve("webhook.journal")));
        }
        return opened.get(0);
    }

    @Override
    public FeedJournal reopened() {
        Path copy = directory.resolve("copy.journal");
        try {
            Files.copy(directory.resolve("webhook.journal"), copy);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        opened.add(FileFeedJournal.open(copy));
        return opened.get(1);
    }

    /** A channel that is closed stands for a disk that is gone. */
    @Override
    public FeedJournal unreachable() {
        FeedJournal journal = journal();
        close();
        return journal;
    }

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
