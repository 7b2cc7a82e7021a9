package io.pactodo.adapter.persistence.journal;

import io.pactodo.application.IncidentJournal;
import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.task.StorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An incident journal in one file, which is this process's alone until it is closed. */
public final class FileIncidentJournal implements IncidentJournal, AutoCloseable {
    private final JournalFile file;

    private FileIncidentJournal(JournalFile file) {
        this.file = file;
    }

    /**
     * Opens a journal, and makes one where there is none.
     *
     * @param path its file; the directory that it is in has to be there
     * @throws CannotOpenJournal when another process has it, when the file is no journal or damaged, or when it cannot be
     *     written
     */
    public static FileIncidentJournal open(Path path) {
        return new FileIncidentJournal(JournalOpening.open(path, Records.KIND, JournalOpening.OF_THE_SYSTEM));
    }

    /** The same on other channels. */
    static FileIncidentJournal open(Path path, JournalOpening.Channels channels) {
        return new FileIncidentJournal(JournalOpening.open(path, Records.KIND, channels));
    }

    @Override
    public void append(List<IncidentEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("There is no event to append.");
        }
        byte[] json = Records.write(events);
        try {
            file.append(json);
        } catch (IOException failure) {
            throw new StorageException(
                    "Could not append to the journal " + file.path() + ": " + failure.getMessage(), failure);
        }
    }

    @Override
    public List<IncidentEvent> read() {
        List<IncidentEvent> events = new ArrayList<>();
        try {
            file.read(json -> events.addAll(Records.read(json)));
        } catch (IOException failure) {
            throw new StorageException(
                    "Could not read the journal " + file.path() + ": " + failure.getMessage(), failure);
        }
        return List.copyOf(events);
    }

    /** Lets go of the file. What was appended is kept. */
    @Override
    public void close() {
        file.close();
    }
}
