package io.pactodo.adapter.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept when a process ends without a word, and when its disk is full. */
class JournalStormTest {
    /** Of a hundred once and again; a few each time, because a process takes longer to start than to kill. */
    private static final int KILLS = Integer.getInteger("journal.kills", 2);

    private static final long NUMBERS_OF_ONE = 1_000_000;
    private static final int LONGEST_MILLISECONDS = 60;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    @TempDir
    Path directory;

    @Test
    void whatWasAcknowledgedBeforeAKillIsKeptAndNothingDoubles() throws IOException, InterruptedException {
        Path journal = directory.resolve("incidents.journal");
        Random random = new Random(5);
        Set<Long> acknowledged = new TreeSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            long first = 1 + kill * NUMBERS_OF_ONE;
            Process storm = JournalStorm.start(journal, first, first + NUMBERS_OF_ONE - 1, "unlimited");
            try (BufferedReader lines = JournalStorm.lines(storm)) {
                acknowledged.add(Long.parseLong(lines.readLine()));
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLISECONDS));
                kill(storm);
                lines.lines().map(Long::parseLong).forEach(acknowledged::add);
            } finally {
                end(storm);
            }
            assertKept(journal, acknowledged);
        }
    }

    /** While others append, what waits in memory may get out with theirs; here nobody comes after the last. */
    @Test
    void theLastOneIsKeptThoughNobodyAppendsAfterIt() throws IOException, InterruptedException {
        Path journal = directory.resolve("incidents.journal");
        Set<Long> acknowledged = new TreeSet<>();
        Process storm = JournalStorm.start(journal, 1, 20, "unlimited");
        try (BufferedReader lines = JournalStorm.lines(storm)) {
            while (acknowledged.size() < 20) {
                acknowledged.add(Long.parseLong(lines.readLine()));
            }
            kill(storm);
        } finally {
            end(storm);
        }
        assertKept(journal, acknowledged);
    }

    @Test
    void onAFullDiskNothingThatWasAcknowledgedIsLostAndItGoesOnWhenThereIsRoom()
            throws IOException, InterruptedException {
        Path journal = directory.resolve("incidents.journal");
        Process storm = JournalStorm.start(journal, 1, Long.MAX_VALUE, "64");
        Set<Long> acknowledged = new TreeSet<>();
        boolean refused = false;
        try (BufferedReader lines = JournalStorm.lines(storm)) {
            for (int afterwards = 0; afterwards < 10; ) {
                String line = lines.readLine();
                if (NUMBER.matcher(line).matches()) {
                    acknowledged.add(Long.parseLong(line));
                    afterwards += refused ? 1 : 0;
                } else {
                    assertThat(line).startsWith("Could not append to the journal " + journal + ": ");
                    if (!refused) {
                        assertThat(journal)
                                .satisfies(file ->
                                        assertThat(file.toFile().length()).isLessThanOrEqualTo(65_536));
                        makeRoom(storm);
                    }
                    refused = true;
                }
            }
            kill(storm);
            lines.lines()
                    .filter(line -> NUMBER.matcher(line).matches())
                    .map(Long::parseLong)
                    .forEach(acknowledged::add);
        } finally {
            end(storm);
        }
        assertKept(journal, acknowledged);
    }

    @Test
    void aDiskThatFillsTakesNothingThatWasAcknowledgedAndItGoesOnWhenThereIsRoom()
            throws IOException, InterruptedException {
        Path disk = Files.createDirectory(directory.resolve("disk"));
        Path copy = directory.resolve("copy.journal");
        Process storm = JournalStorm.startOnSmallDisk(disk, copy);
        Set<Long> acknowledged = new TreeSet<>();
        int refused = 0;
        int afterwards = 0;
        try (BufferedReader lines = JournalStorm.lines(storm)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (NUMBER.matcher(line).matches()) {
                    acknowledged.add(Long.parseLong(line));
                    afterwards += refused > 0 ? 1 : 0;
                } else {
                    assertThat(line).endsWith(": No space left on device");
                    if (refused++ == 0) {
                        signal(storm, "USR1");
                    }
                }
                if (afterwards == 10) {
                    // The last it hears: it ends, and what it says until then counts.
                    storm.getOutputStream().close();
                }
            }
            assertThat(storm.waitFor())
                    .as("It needs a disk of its own: unshare --user --mount, and mount -t tmpfs, have to be allowed")
                    .isZero();
        } finally {
            end(storm);
        }
        assertThat(refused).isPositive();
        assertKept(copy, acknowledged);
    }

    @Test
    void aSecondProcessIsRefused() throws IOException, InterruptedException {
        Path journal = directory.resolve("incidents.journal");
        FileIncidentJournal mine = FileIncidentJournal.open(journal);
        Process storm = JournalStorm.start(journal, 1, 1, "unlimited");
        try (BufferedReader lines = JournalStorm.lines(storm)) {
            assertThat(lines.lines())
                    .containsExactly(
                            "another process writes the journal " + journal + ": end it, or choose another file");
        } finally {
            end(storm);
            mine.close();
        }
    }

    /** What was never acknowledged may be there; what was has to be. */
    private static void assertKept(Path path, Set<Long> acknowledged) {
        try (FileIncidentJournal journal = FileIncidentJournal.open(path)) {
            List<Long> kept = journal.read().stream()
                    .map(event -> event.incident().number())
                    .collect(Collectors.toList());
            assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
        }
    }

    private static void makeRoom(Process storm) throws IOException, InterruptedException {
        Process prlimit = new ProcessBuilder("prlimit", "--fsize=unlimited", "--pid", Long.toString(storm.pid()))
                .inheritIO()
                .start();
        assertThat(prlimit.waitFor()).isZero();
    }

    private static void signal(Process process, String signal) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** By its handle: the process itself would close what it has said and nobody has read. */
    private static void kill(Process storm) {
        storm.toHandle().destroyForcibly();
    }

    private static void end(Process storm) throws InterruptedException {
        storm.destroyForcibly().waitFor();
    }
}
