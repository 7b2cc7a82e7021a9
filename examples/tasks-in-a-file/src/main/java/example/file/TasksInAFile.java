package example.file;

import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskChange;
import io.pactodo.domain.task.TaskKey;
import io.pactodo.domain.task.TaskOutcome;
import io.pactodo.domain.task.TaskPage;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.InMemoryTaskRepository;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps tasks in a file of JSON lines: first a line is written, then it is done in memory. Whoever opens the file does all
 * lines again. One process has it at a time.
 */
final class TasksInAFile implements TaskRepository, AutoCloseable {
    private final TaskRepository memory = new InMemoryTaskRepository();
    private final FileChannel file;

    private TasksInAFile(FileChannel file) {
        this.file = file;
    }

    /** Opens a file, which need not be there yet. */
    static TasksInAFile open(Path path) {
        try {
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (file.tryLock() == null) {
                throw new IOException("another process has it");
            }
            byte[] bytes = Files.readAllBytes(path);
            int whole = bytes.length;
            while (whole > 0 && bytes[whole - 1] != '\n') {
                whole--; // Of what was begun when the power went, nothing was promised.
            }
            file.truncate(whole).position(whole);
            TasksInAFile tasks = new TasksInAFile(file);
            new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().forEach(line -> Line.read(line).on(tasks.memory));
            return tasks;
        } catch (IOException failure) {
            throw new StorageException("Could not open " + path, failure);
        }
    }

    @Override
    public synchronized List<TaskOutcome> apply(List<TaskChange> changes) {
        write(new Line.Each(changes));
        return memory.apply(changes);
    }

    @Override
    public synchronized List<TaskOutcome> applyAtomically(List<TaskChange> changes) {
        write(new Line.Together(changes));
        return memory.applyAtomically(changes);
    }

    @Override
    public synchronized int purge(Instant deletedBefore, int most) {
        write(new Line.Purge(deletedBefore, most));
        return memory.purge(deletedBefore, most);
    }

    @Override
    public synchronized Map<TaskKey, Task> find(Set<TaskKey> keys) {
        return read().find(keys);
    }

    @Override
    public synchronized List<TaskPage> list(List<TaskQuery> queries) {
        return read().list(queries);
    }

    @Override
    public synchronized List<ChangesPage> changes(List<ChangesQuery> queries) {
        return read().changes(queries);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new StorageException("Could not close the file of tasks", failure);
        }
    }

    private TaskRepository read() {
        if (!file.isOpen()) {
            throw new StorageException("Could not read tasks", new IOException("the file is closed"));
        }
        return memory;
    }

    private void write(Line line) {
        try {
            long before = file.position();
            try {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(line.written() + "\n");
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(false);
            } catch (IOException failure) {
                file.truncate(before);
                throw failure;
            }
        } catch (IOException failure) {
            throw new StorageException("Could not write to the file of tasks", failure);
        }
    }
}
