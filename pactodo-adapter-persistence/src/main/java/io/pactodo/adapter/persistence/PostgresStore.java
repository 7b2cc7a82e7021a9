package io.pactodo.adapter.persistence;

import io.pactodo.application.ChangeSignals;
import io.pactodo.application.Readiness;
import io.pactodo.application.Receipts;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TagRepository;
import io.pactodo.domain.task.TaskRepository;

/**
 * A PostgreSQL database with tasks in it. Safe for use by any number of threads; any number of nodes share one database,
 * and may start on it at the same time.
 *
 * <p>When the database is away, is out of connections or does not answer, every call ends with a
 * {@link StorageException} within the time-outs of the settings: at the latest after the time-out for a connection, the
 * one for a statement, and a second on top. It comes back by itself when the database does.
 */
public final class PostgresStore implements AutoCloseable {
    private final Connections connections;
    private final TaskRepository tasks;
    private final PostgresLists lists;
    private final Receipts receipts;
    private final SchemaReadiness readiness;
    private final PostgresChangeSignals signals;

    private PostgresStore(PostgresSettings settings) {
        this.connections = new Connections(settings);
        this.signals = new PostgresChangeSignals(settings);
        this.tasks = new PostgresTaskRepository(connections, signals::committed);
        this.lists = new PostgresLists(connections);
        this.receipts = new PostgresReceipts(connections, signals::committed);
        this.readiness = new SchemaReadiness(connections);
    }

    /**
     * Looks whether this is a database to work with, brings its schema up to date if it is behind, and opens the
     * connections.
     *
     * @throws StorageException when it is not, with one plain line about what stands in the way: it cannot be reached,
     *     refuses the user, does not exist, is no PostgreSQL or too old a one, does not keep text as UTF-8, or was
     *     written to by a newer PacToDo
     */
    public static PostgresStore open(PostgresSettings settings) {
        new Schema(settings).bringUpToDate();
        return new PostgresStore(settings);
    }

    /** The tasks in this database. */
    public TaskRepository tasks() {
        return tasks;
    }

    /** The lists that those tasks are in. */
    public ListRepository lists() {
        return lists;
    }

    /** The tags that those tasks have. */
    public TagRepository tags() {
        return lists;
    }

    /** What was answered to requests that may be sent again, in this database. */
    public Receipts receipts() {
        return receipts;
    }

    /**
     * Tells of changes in this database, whichever node has made them. It has two connections of its own, beside those of
     * the settings.
     */
    public ChangeSignals signals() {
        return signals;
    }

    /** Whether the database answers and its schema is the one that this program knows. */
    public Readiness readiness() {
        return readiness;
    }

    /** Closes all connections. What was asked for and is not answered yet ends with a {@link StorageException}. */
    @Override
    public void close() {
        readiness.close();
        signals.close();
        connections.close();
    }
}
