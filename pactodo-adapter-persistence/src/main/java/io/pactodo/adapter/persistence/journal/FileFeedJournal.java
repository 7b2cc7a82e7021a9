package io.pactodo.adapter.persistence.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.application.FeedJournal;
import io.pactodo.application.FeedStep;
import io.pactodo.domain.task.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Keeps how far another tool has been told in one file, which is this process's alone until it is closed. */
public final class FileFeedJournal implements FeedJournal, AutoCloseable {
    private static final String HEADER = "{\"journal\":\"pactodo-incident-feed\",\"version\":1}";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final RecordKind KIND = new RecordKind(
            "what was told of incidents", HEADER.getBytes(StandardCharsets.UTF_8), FileFeedJournal::read);

    private final JournalFile file;

    private FileFeedJournal(JournalFile file) {
        this.file = file;
    }

    /**
     * Opens a journal, and makes one where there is none.
     *
     * @param path its file; the directory that it is in has to be there
     * @throws CannotOpenJournal when another process has it, when the file is none of its kind or damaged, or when it cannot be
     *     written
     */
    public static FileFeedJournal open(Path path) {
        return new FileFeedJournal(JournalOpening.open(path, KIND, JournalOpening.OF_THE_SYSTEM));
    }

    @Override
    public void append(FeedStep step) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("settled", step.settled());
        json.put("message", step.message());
        json.put("fate", step.fate().name().toLowerCase(Locale.ROOT));
        json.put("receiver", step.receiver());
        try {
            file.append(json.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new StorageException(
                    "Could not append to the journal " + file.path() + ": " + failure.getMessage(), failure);
        }
    }

    @Override
    public Optional<FeedStep> latest() {
        Latest latest = new Latest();
        try {
            file.read(latest::read);
        } catch (IOException failure) {
            throw new StorageException(
                    "Could not read the journal " + file.path() + ": " + failure.getMessage(), failure);
        }
        return latest.step;
    }

    /** Lets go of the file. What was appended is kept. */
    @Override
    public void close() {
        file.close();
    }

    private static Optional<FeedStep> read(byte[] json) {
        try {
            JsonNode step = MAPPER.readTree(json);
            if (step.equals(MAPPER.readTree(HEADER))) {
                return Optional.empty();
            }
            return Optional.of(new FeedStep(
                    step.required("settled").longValue(),
                    step.required("message").textValue(),
                    FeedStep.Fate.valueOf(step.required("fate").textValue().toUpperCase(Locale.ROOT)),
                    step.required("receiver").textValue()));
        } catch (IOException broken) {
            throw new IllegalArgumentException("A record is no JSON.", broken);
        }
    }

    private static final class Latest {
        private Optional<FeedStep> step = Optional.empty();

        void read(byte[] json) {
            step = FileFeedJournal.read(json);
        }
    }
}
