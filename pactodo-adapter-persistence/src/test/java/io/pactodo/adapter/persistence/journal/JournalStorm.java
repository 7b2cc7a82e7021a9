package io.pactodo.adapter.persistence.journal;

import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.incident.Person;
import io.pactodo.domain.incident.Remark;
import io.pactodo.domain.task.StorageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * A process of its own, in which several threads append to a journal, until it has appended as many as it was told to, its
 * standard input ends or it is killed. It says which number was kept once it was, and what it was told when one was not.
 */
final class JournalStorm {
    private static final int WRITERS = 3;

    private JournalStorm() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        AtomicLong numbers = new AtomicLong(Long.parseLong(arguments[1]));
        long last = Long.parseLong(arguments[2]);
        AtomicBoolean ended = new AtomicBoolean();
        try (FileIncidentJournal journal = FileIncidentJournal.open(Path.of(arguments[0]))) {
            for (int writer = 0; writer < WRITERS; writer++) {
                Thread thread = new Thread(() -> write(journal, numbers, last, ended::get));
                thread.setDaemon(true);
                thread.start();
            }
            while (System.in.read() >= 0) {
                // Only the end counts.
            }
            ended.set(true);
        } catch (CannotOpenJournal refused) {
            System.out.println(refused.getMessage());
        }
        // The daemons are at it still.
        Runtime.getRuntime().halt(0);
    }

    private static void write(FileIncidentJournal journal, AtomicLong numbers, long last, BooleanSupplier ended) {
        for (long number = numbers.incrementAndGet(); number <= last; number = numbers.incrementAndGet()) {
            try {
                journal.append(List.of(event(number)));
                System.out.println(number);
            } catch (StorageException refused) {
                if (ended.getAsBoolean()) {
                    // The journal is being closed, which says nothing of the disk.
                    return;
                }
                System.out.println(refused.getMessage());
            }
        }
    }

    /** Of sizes from a few bytes to more than a page. */
    private static IncidentEvent event(long number) {
        return new IncidentEvent.Noted(
                new IncidentId(number),
                Instant.EPOCH,
                new Person("Storm"),
                new Remark("x".repeat(1 + (int) (number * 7 % 4000))));
    }

    /**
     * Starts it as a child, with this test's own class path.
     *
     * @param first the first number that it appends
     * @param last the last one
     * @param fileBytes how large files may become, as {@code ulimit -f} says it
     */
    static Process start(Path journal, long first, long last, String fileBytes) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Two shared classes of options: a quick start, and no file of the virtual machine's own.
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "ulimit -S -f " + fileBytes + " && exec \"$@\"", "storm"));
        command.addAll(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx64m", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), JournalStorm.class.getName()));
        command.addAll(List.of(journal.toString(), Long.toString(first - 1), Long.toString(last)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /**
     * Starts it with the journal on a disk of its own: a tmpfs that nobody else sees, in which something else takes most of the
     * room. That is taken away on SIGUSR1; when the storm is over, the journal is copied to where others can read it.
     *
     * @param disk an empty directory
     * @param copy where the journal is copied to
     */
    static Process startOnSmallDisk(Path disk, Path copy) throws IOException {
        String script = """
                mount -t tmpfs -o size=512k tmpfs "$1" || exit
                head -c 400000 /dev/zero >"$1/others"
                trap 'rm "$disk/others"' USR1
                disk=$1 copy=$2
                shift 2
                "$@" <&0 &
                wait $! || wait $! || true
                cp "$disk/incidents.journal" "$copy"
                """;
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                new ArrayList<>(List.of("unshare", "--user", "--map-root-user", "--mount", "bash", "-c", script));
        command.addAll(List.of("storm", disk.toString(), copy.toString()));
        command.addAll(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx64m", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), JournalStorm.class.getName()));
        command.addAll(List.of(disk.resolve("incidents.journal").toString(), "0", Long.toString(Long.MAX_VALUE)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What it says, a line at a time. */
    static BufferedReader lines(Process storm) {
        return new BufferedReader(new InputStreamReader(storm.getInputStream(), StandardCharsets.UTF_8));
    }
}
