package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseTest {
    @TempDir
    static Path data;

    private static DataDirectory directory;
    private static LocalDatabase database;

    @BeforeAll
    static void startOnce() {
        directory = DataDirectory.claim(data);
        database = LocalDatabase.start(directory);
    }

    @AfterAll
    static void stop() {
        database.close();
        directory.close();
    }

    @Test
    void keepsWhatItAcknowledgedWhateverHappens() throws SQLException {
        assertThat(Sql.setting(database, "fsync")).isEqualTo("on");
        assertThat(Sql.setting(database, "synchronous_commit")).isEqualTo("on");
        assertThat(Sql.setting(database, "full_page_writes")).isEqualTo("on");
        assertThat(Sql.setting(database, "data_checksums")).isEqualTo("on");
        assertThat(Sql.setting(database, "autovacuum")).isEqualTo("on");
    }

    @Test
    void isReachedOnTheLoopbackInterfaceOnlyAndWithAPasswordOnly() throws SQLException {
        assertThat(Sql.setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Sql.setting(database, "unix_socket_directories")).isEmpty();
        assertThat(Integer.parseInt(Sql.setting(database, "port"))).isBetween(16_384, 32_767);
        assertThatThrownBy(() -> DriverManager.getConnection(database.access().url(), "pactodo", "guess"))
                .hasMessageContaining("password authentication failed");
        assertThat(database.access().toString())
                .doesNotContain(database.access().password().orElseThrow().value());
    }

    @Test
    void sortsByCodePointAndKnowsTheLettersOfTheWorld() throws SQLException {
        assertThat(Sql.setting(database, "server_encoding")).isEqualTo("UTF8");
        assertThat(Sql.setting(database, "log_timezone")).isEqualTo("UTC");
        assertThat(Sql.query(database, "SELECT string_agg(l, '' ORDER BY l) FROM unnest(ARRAY['ä','b','B','a']) l"))
                .isEqualTo("Babä");
        assertThat(Sql.query(database, "SELECT lower('ÄÖÜ')")).isEqualTo("äöü");
    }

    @Test
    void allThatIsItsOwnIsClosedToOtherUsers() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.cluster())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.cluster().resolve("pactodo.password"))))
                .isEqualTo("rw-------");
    }
}
