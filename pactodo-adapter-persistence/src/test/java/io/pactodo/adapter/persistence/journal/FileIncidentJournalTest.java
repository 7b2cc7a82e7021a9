package io.pactodo.adapter.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pactodo.application.IncidentJournal;
import io.pactodo.domain.task.StorageException;
import io.pactodo.testkit.IncidentJournalContract;
import io.pactodo.testkit.SampleIncidentEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIncidentJournalTest implements IncidentJournalContract {
    @TempDir
    Path directory;

    private final List<FileIncidentJournal> opened = new ArrayList<>();
    private Path path;
    private FullDisk disk;
    private FileIncidentJournal journal;

    @BeforeEach
    void open() throws IOException {
        path = directory.resolve("incidents.journal");
        disk = new FullDisk(path);
        journal = FileIncidentJournal.open(path, ignored -> disk);
        opened.add(journal);
    }

    @AfterEach
    void close() {
        opened.forEach(FileIncidentJournal::close);
    }

    @Override
    public IncidentJournal journal() {
        return journal;
    }

    @Override
    public IncidentJournal reopened() {
        Path copy = directory.resolve("copy.journal");
        try {
            Files.copy(path, copy);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        FileIncidentJournal later = FileIncidentJournal.open(copy);
        opened.add(later);
        return later;
    }

    @Override
    public void beginOutage() {
        disk.fill(50);
    }

    @Override
    public void endOutage() {
        disk.repair();
    }

    @Override
    public IncidentJournal unreachable() {
        disk.fail();
        return journal;
    }

    @Test
    void whatAFullDiskLeftBehindIsGoneBeforeAnybodyIsTold() throws IOException {
        long before = Files.size(path);
        disk.fill(50);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> journal.append(SampleIncidentEvents.ofEachKind()))
                .withMessage("Could not append to the journal " + path + ": No space left on device");
        assertThat(path).hasSize(before);
    }

    @Test
    void whatCouldNotBeRemovedThenIsRemovedBeforeTheNextRecord() throws IOException {
        disk.fail();
        disk.fill(50);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> journal.append(SampleIncidentEvents.ofEachKind()));
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> journal.append(List.of(SampleIncidentEvents.numbered(1))));
        disk.repair();
        journal.append(List.of(SampleIncidentEvents.numbered(2)));
        assertThat(reopened().read()).containsExactly(SampleIncidentEvents.numbered(2));
    }

    @Test
    void whatDidNotGetToTheDiskIsGoneThoughAllOfItWasWritten() throws IOException {
        disk.failToForce();
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> journal.append(SampleIncidentEvents.ofEachKind()));
        disk.repair();
        journal.append(List.of(SampleIncidentEvents.numbered(1)));
        assertThat(reopened().read()).containsExactly(SampleIncidentEvents.numbered(1));
    }

    @Test
    void aJournalIsOneWritersAlone() {
        assertThatExceptionOfType(CannotOpenJournal.class)
                .isThrownBy(() -> FileIncidentJournal.open(path))
                .withMessage("another process writes the journal " + path + ": end it, or choose another file");
    }

    @Test
    void whereNoFileCanBeNoJournalIsOpened() {
        assertThatExceptionOfType(CannotOpenJournal.class)
                .isThrownBy(() -> FileIncidentJournal.open(directory))
                .withMessageStartingWith("cannot open the journal " + directory + " (");
        assertThatExceptionOfType(CannotOpenJournal.class)
                .isThrownBy(() -> FileIncidentJournal.open(Path.of("/dev/full")))
                .withMessageContaining("/dev/full");
    }
}
