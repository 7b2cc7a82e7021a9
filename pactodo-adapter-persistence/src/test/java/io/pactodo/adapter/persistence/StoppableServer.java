package io.pactodo.adapter.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;

/** A PostgreSQL of one test, which stops and starts again with the same data at the same address. */
final class StoppableServer {
    private final Path data;
    private final int port;
    private Optional<EmbeddedPostgres> server = Optional.empty();

    StoppableServer(Path data) throws IOException {
        this.data = data;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    void start() throws IOException {
        server = Optional.of(EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start());
    }

    void stop() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
        server = Optional.empty();
    }

    PostgresSettings settings() {
        return PostgresSettings.of("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
    }
}
