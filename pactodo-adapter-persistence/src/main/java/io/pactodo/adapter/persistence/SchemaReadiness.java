package io.pactodo.adapter.persistence;

import io.pactodo.application.Readiness;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks whether the database answers and has the schema that this program knows. The look is taken by a thread of its
 * own, so that whoever asks has an answer in time whatever the network does; those who ask at the same time share one.
 */
final class SchemaReadiness implements Readiness, AutoCloseable {
    private static final long PATIENCE_MILLIS = 900;

    private final Connections connections;
    private final ExecutorService looker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "pactodo-database-readiness");
        thread.setDaemon(true);
        return thread;
    });
    private CompletableFuture<Optional<String>> look = CompletableFuture.completedFuture(Optional.empty());

    SchemaReadiness(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<String> obstacle() {
        try {
            return currentLook().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Optional.of("The database does not answer within " + PATIENCE_MILLIS + " ms.");
        } catch (ExecutionException failure) {
            return Optional.of(OneLine.of("The database could not be asked: " + failure.getMessage()));
        } catch (RejectedExecutionException closed) {
            return Optional.of("The connections to the database are closed.");
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return Optional.of("The look at the database was interrupted.");
        }
    }

    private synchronized CompletableFuture<Optional<String>> currentLook() {
        if (look.isDone()) {
            look = CompletableFuture.supplyAsync(this::obstacleNow, looker);
        }
        return look;
    }

    private Optional<String> obstacleNow() {
        try {
            return Schema.obstacle(connections.call(Schema::versionOf));
        } catch (SQLException failure) {
            return Optional.of(OneLine.of("The database cannot be reached: " + failure.getMessage()));
        }
    }

    @Override
    public void close() {
        looker.shutdownNow();
    }
}
