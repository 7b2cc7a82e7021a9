package io.pactodo.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.pactodo.domain.task.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Predicate;

/** The pool of connections to one database, and how work is done on one of them. */
final class Connections implements Session, AutoCloseable {
    /** The failure of a server that takes no writes, a former primary: another connection may lead to the new one. */
    private static final String READ_ONLY = "25006";

    private static final Duration LONGEST_VALIDATION = Duration.ofMillis(500);

    private final HikariDataSource pool;
    private volatile boolean away;

    Connections(PostgresSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("pactodo");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(settings.connectionTimeout().toMillis());
        config.setValidationTimeout(Math.min(
                LONGEST_VALIDATION.toMillis(), settings.connectionTimeout().toMillis()));
        config.setConnectionInitSql(sessionOf(settings));
        config.setDataSourceProperties(driverOf(settings));
        settings.metrics().ifPresent(config::setMetricsTrackerFactory);
        // The database was just seen to answer. Should it be gone again, that is an outage like any later one.
        config.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(config);
    }

    /**
     * What every connection begins with. Plans are made once per statement: they never depend on the values, and making
     * one costs more than carrying it out. A set relies on seeing what was committed before its locks were taken.
     */
    private static String sessionOf(PostgresSettings settings) {
        // Not formatted as a number: that would be in the digits of the machine's locale.
        String patience = Long.toString(settings.statementTimeout().toMillis());
        return """
                SET default_transaction_isolation = 'read committed';
                SET search_path = %s;
                SET plan_cache_mode = force_generic_plan;
                SET jit = off;
                SET statement_timeout = %s;
                SET idle_in_transaction_session_timeout = %s""".formatted(Schema.NAMESPACE, patience, patience);
    }

    private static Properties driverOf(PostgresSettings settings) {
        Properties driver = new Properties();
        driver.setProperty("ApplicationName", "pactodo");
        driver.setProperty("prepareThreshold", "2");
        driver.setProperty("tcpKeepAlive", "true");
        driver.setProperty("connectTimeout", seconds(settings.connectionTimeout()));
        driver.setProperty("loginTimeout", seconds(settings.connectionTimeout()));
        // Only for a database that does not even say that it gives up.
        driver.setProperty("socketTimeout", seconds(settings.statementTimeout().plusMillis(500)));
        driver.setProperty("cancelSignalTimeout", "1");
        return driver;
    }

    private static String seconds(Duration duration) {
        return Long.toString((duration.toMillis() + 999) / 1000);
    }

    /** Does work that commits by itself, statement by statement. */
    <T> T call(Work<T> work) throws SQLException {
        try (Connection connection = borrow()) {
            return onHealthy(connection, work);
        }
    }

    @Override
    public <T> T read(Work<T> work) throws SQLException {
        return call(work);
    }

    /** One message of statements is a transaction by itself. */
    @Override
    public <T> T write(Work<T> work) throws SQLException {
        return call(work);
    }

    @Override
    public <T> T transact(Work<T> work, Predicate<T> kept) throws SQLException {
        return call(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                if (kept.test(result)) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                rollBack(connection, failure);
                throw failure;
            }
        });
    }

    /** Ends with the failure; that of the rollback is not lost. */
    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException second) {
            failure.addSuppressed(second);
        }
    }

    private <T> T onHealthy(Connection connection, Work<T> work) throws SQLException {
        try {
            return work.on(connection);
        } catch (SQLException | StorageException failure) {
            if (saysReadOnly(failure)) {
                pool.evictConnection(connection);
            }
            throw failure;
        }
    }

    /** What is asked within a transaction has made an outage of it already. */
    private static boolean saysReadOnly(Exception failure) {
        Throwable told = failure instanceof StorageException ? failure.getCause() : failure;
        return told instanceof SQLException said && READ_ONLY.equals(said.getSQLState());
    }

    /**
     * One caller waits to learn that the database is away; those who come after are told at once, until the pool, which
     * keeps trying, has a connection again.
     */
    private Connection borrow() throws SQLException {
        if (away && pool.getHikariPoolMXBean().getTotalConnections() == 0) {
            throw new SQLTransientConnectionException(
                    "no connection could be made yet since the last attempt", "08001");
        }
        try {
            Connection connection = pool.getConnection();
            away = false;
            return connection;
        } catch (SQLException failure) {
            away = true;
            throw failure;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
