package io.pactodo.adapter.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.testkit.SampleIncidentEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of files that are not as they were left. */
class DamagedJournalTest {
    @TempDir
    Path directory;

    private Path path;

    /** A header and three records. */
    private byte[] sound;

    @BeforeEach
    void write() throws IOException {
        path = directory.resolve("incidents.journal");
        try (FileIncidentJournal journal = FileIncidentJournal.open(path)) {
            journal.append(List.of(SampleIncidentEvents.opened(1)));
            journal.append(List.of(SampleIncidentEvents.numbered(1)));
            journal.append(List.of(SampleIncidentEvents.numbered(2)));
        }
        sound = Files.readAllBytes(path);
    }

    @Test
    void aRecordThatIsCutOffAnywhereIsPutAsideAndThoseBeforeItAreKept() throws IOException {
        int last = startOf(3);
        for (int length = last + 1; length < sound.length; length += 6) {
            Files.write(path, Arrays.copyOf(sound, length));
            FileIncidentJournal.open(path).close();
            assertThat(path).hasBinaryContent(Arrays.copyOf(sound, last));
            assertThat(openAndAppend())
                    .containsExactly(
                            SampleIncidentEvents.opened(1),
                            SampleIncidentEvents.numbered(1),
                            SampleIncidentEvents.numbered(9));
            assertThat(directory.resolve("incidents.journal.cut-off-at-" + last))
                    .hasBinaryContent(Arrays.copyOfRange(sound, last, length));
        }
    }

    @Test
    void roomThatWasTakenAndNeverWrittenIsPutAside() throws IOException {
        Files.write(path, Arrays.copyOf(sound, sound.length + 5_000));
        assertThat(openAndAppend()).hasSize(4);
        assertThat(directory.resolve("incidents.journal.cut-off-at-" + sound.length))
                .hasSize(5_000);
    }

    @Test
    void aBitThatIsFlippedAnywhereIsNoticed() throws IOException {
        for (int at = 0; at < sound.length - 1; at++) {
            byte[] flipped = sound.clone();
            flipped[at] ^= 1;
            refused(flipped);
        }
        byte[] flipped = sound.clone();
        flipped[startOf(2) + 20] ^= 1;
        refused(flipped)
                .withMessage("the journal " + path + " is damaged at byte " + startOf(2)
                        + ": nothing was changed; put a sound copy in its place, or move it away to begin anew");
    }

    @Test
    void aRecordThatIsMissingOrThereTwiceIsNoticed() throws IOException {
        byte[] second = Arrays.copyOfRange(sound, startOf(2), startOf(3));
        byte[] third = Arrays.copyOfRange(sound, startOf(3), sound.length);
        byte[] before = Arrays.copyOf(sound, startOf(2));
        refused(joined(before, third, third));
        refused(joined(before, second, second, third));
        refused(joined(before, third, second));
    }

    @Test
    void aFileOfAnotherKindIsNoJournal() throws IOException {
        for (String content : List.of("Dear diary,", "Dear diary,\n", "Dear diary,\nit rains.\n", " ")) {
            refused(content.getBytes(StandardCharsets.UTF_8));
        }
        refused("Dear diary,".getBytes(StandardCharsets.UTF_8))
                .withMessage(path + " is no journal of incidents: choose another file, or move it away");
    }

    @Test
    void aJournalOfAnotherVersionIsLeftAlone() throws IOException {
        byte[] header = "{\"journal\":\"pactodo-incidents\",\"version\":2}".getBytes(StandardCharsets.UTF_8);
        refused(RecordLines.line(RecordLines.NO_RECORD, header))
                .withMessage("record 1 of the journal " + path
                        + " says what this version of PacToDo does not know: use the one that wrote it");
        byte[] news = "[{\"event\":\"escalated\",\"incident\":1,\"at\":\"2026-03-01T09:00:00Z\"}]"
                .getBytes(StandardCharsets.UTF_8);
        byte[] last = Arrays.copyOfRange(sound, startOf(3), sound.length);
        refused(joined(sound, RecordLines.line(RecordLines.checksum(last), news)))
                .withMessageStartingWith("record 5 of the journal");
    }

    @Test
    void aJournalThatWasOnlyBegunIsBegunAgain() throws IOException {
        for (int length = 0; length < startOf(1); length++) {
            Files.write(path, Arrays.copyOf(sound, length));
            assertThat(openAndAppend()).containsExactly(SampleIncidentEvents.numbered(9));
        }
    }

    @Test
    void peopleCanReadIt() {
        assertThat(new String(sound, StandardCharsets.UTF_8).lines().skip(1).map(line -> line.substring(9)))
                .first()
                .isEqualTo("[{\"event\":\"opened\",\"incident\":1,\"at\":\"2026-03-01T09:00:00.000001Z\","
                        + "\"group\":\"{}:{alertname=\\\"Down\\\"}\",\"beginning\":{\"at\":\"2026-03-01T08:59:40.000001Z\","
                        + "\"certainty\":\"estimated\"},\"alerts\":[{\"fingerprint\":\"fingerprint 1\","
                        + "\"fired_at\":\"2026-03-01T08:59:55.000001Z\",\"labels\":{\"alertname\":\"Down\","
                        + "\"severity\":\"page\"},\"annotations\":{\"summary\":\"It is down\"}}]}]");
    }

    private ThrowableAssertAlternative<CannotOpenJournal> refused(byte[] content) throws IOException {
        Files.write(path, content);
        ThrowableAssertAlternative<CannotOpenJournal> refusal =
                assertThatExceptionOfType(CannotOpenJournal.class).isThrownBy(() -> FileIncidentJournal.open(path));
        assertThat(path).hasBinaryContent(content);
        return refusal;
    }

    private List<IncidentEvent> openAndAppend() {
        try (FileIncidentJournal journal = FileIncidentJournal.open(path)) {
            journal.append(List.of(SampleIncidentEvents.numbered(9)));
        }
        try (FileIncidentJournal journal = FileIncidentJournal.open(path)) {
            return journal.read();
        }
    }

    /** Where that record begins; the header is record 0. */
    private int startOf(int record) {
        int at = 0;
        for (int index = 0; index < record; index++) {
            while (sound[at] != '\n') {
                at++;
            }
            at++;
        }
        return at;
    }

    private static byte[] joined(byte[]... parts) {
        return Stream.of(parts).reduce(new byte[0], (one, other) -> {
            byte[] both = Arrays.copyOf(one, one.length + other.length);
            System.arraycopy(other, 0, both, one.length, other.length);
            return both;
        });
    }
}
