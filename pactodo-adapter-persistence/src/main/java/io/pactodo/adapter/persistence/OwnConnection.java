package io.pactodo.adapter.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread with a connection that it shares with nobody, which it makes anew whenever it is lost. */
abstract class OwnConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnConnection.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PostgresSettings settings;
    private final String name;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean lost;
    private volatile Optional<Connection> current = Optional.empty();

    OwnConnection(PostgresSettings settings, String name) {
        this.settings = settings;
        this.name = name;
        this.thread = new Thread(this::work, name);
        thread.setDaemon(true);
    }

    final void start() {
        thread.start();
    }

    final boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Does its work on a new connection until it is closed or the connection is lost. */
    abstract void workOn(Connection connection) throws SQLException, InterruptedException;

    private void work() {
        Duration pause = SHORTEST_PAUSE;
        try {
            while (!isClosed()) {
                long begun = System.nanoTime();
                tryOnce();
                boolean held = System.nanoTime() - begun > LONGEST_PAUSE.toNanos();
                pause = held ? SHORTEST_PAUSE : pause;
                closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryOnce() throws InterruptedException {
        try (Connection connection = connect()) {
            if (lost) {
                LOG.info("{} is connected again.", name);
                lost = false;
            }
            current = Optional.of(connection);
            if (!isClosed()) {
                workOn(connection);
            }
        } catch (SQLException failure) {
            if (!isClosed() && !lost) {
                lost = true;
                LOG.warn("{} has lost its connection, and tries again: {}", name, failure.getMessage());
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties driver = new Properties();
        driver.setProperty("user", settings.user());
        driver.setProperty("password", settings.password());
        driver.setProperty("ApplicationName", name);
        driver.setProperty("tcpKeepAlive", "true");
        driver.setProperty("connectTimeout", "2");
        driver.setProperty("loginTimeout", "10");
        driver.setProperty("socketTimeout", "10");
        Connection connection = DriverManager.getConnection(settings.url(), driver);
        try (Statement statement = connection.createStatement()) {
            // A notification is worth no wait for the disk: whoever loses it looks all the same.
            statement.execute("SET synchronous_commit = off");
        }
        return connection;
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
        current.ifPresent(OwnConnection::abort);
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /** An interruption does not wake whoever waits for the database; that the connection is gone does. */
    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException failure) {
            LOG.debug("A connection could not be ended; it ends with its thread.", failure);
        }
    }
}
