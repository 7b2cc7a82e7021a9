package io.pactodo.adapter.persistence;

import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import java.time.Duration;
import java.util.Optional;

/**
 * Which database, and how much of it to use.
 *
 * @param url a JDBC URL of PostgreSQL; it may name several hosts with {@code targetServerType=primary}, and what its
 *     parameters say takes precedence over everything here
 * @param user who connects
 * @param password what proves it; empty where the database asks for none
 * @param connections how many connections are held open at most: at least 1
 * @param connectionTimeout how long a call waits for a connection before it fails: at least 250 ms
 * @param statementTimeout how long a statement may take before the database gives it up: at least 250 ms
 * @param metrics is told how the pool of connections fares; empty when nobody listens
 */
public record PostgresSettings(
        String url,
        String user,
        String password,
        int connections,
        Duration connectionTimeout,
        Duration statementTimeout,
        Optional<MetricsTrackerFactory> metrics) {

    private static final Duration SHORTEST = Duration.ofMillis(250);

    /** @throws IllegalArgumentException when a number is below its limit, or the URL is none of PostgreSQL's */
    public PostgresSettings {
        require(url.startsWith("jdbc:postgresql:"), "A database URL begins with jdbc:postgresql:, unlike " + url + ".");
        require(connections >= 1, "At least 1 connection is needed, but " + connections + " were given.");
        require(
                connectionTimeout.compareTo(SHORTEST) >= 0,
                "A connection time-out is at least 250 ms, but this one is " + connectionTimeout.toMillis() + " ms.");
        require(
                statementTimeout.compareTo(SHORTEST) >= 0,
                "A statement time-out is at least 250 ms, but this one is " + statementTimeout.toMillis() + " ms.");
    }

    /** That database with 4 connections, of which a call waits 1 s for one and 2 s for a statement. */
    public static PostgresSettings of(String url, String user, String password) {
        return new PostgresSettings(
                url, user, password, 4, Duration.ofSeconds(1), Duration.ofSeconds(2), Optional.empty());
    }

    /** The same with that many connections. */
    public PostgresSettings withConnections(int connections) {
        return new PostgresSettings(url, user, password, connections, connectionTimeout, statementTimeout, metrics);
    }

    /** The same with other time-outs. */
    public PostgresSettings withTimeouts(Duration connectionTimeout, Duration statementTimeout) {
        return new PostgresSettings(url, user, password, connections, connectionTimeout, statementTimeout, metrics);
    }

    /** The same with somebody to tell how the pool fares. */
    public PostgresSettings withMetrics(MetricsTrackerFactory metrics) {
        return new PostgresSettings(
                url, user, password, connections, connectionTimeout, statementTimeout, Optional.of(metrics));
    }

    /** Which database it is, for messages: the URL without its parameters, which may hold a secret. */
    String database() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    /** Says which database and who connects, and never the password. */
    @Override
    public String toString() {
        return user + " at " + database() + " with " + connections + " connections";
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
