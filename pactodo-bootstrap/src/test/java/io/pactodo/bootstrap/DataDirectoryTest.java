package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path parent;

    @Test
    void aFileInPlaceOfTheDirectoryIsRefused() throws IOException {
        var file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.claim(file))
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "cannot write to the data directory %s (there is a file in its place): make it a directory"
                                + " that you can write to, or choose another with --data",
                        file);
    }

    @Test
    void aDirectoryThatCannotBeMadeIsRefused() {
        assertThatThrownBy(() -> DataDirectory.claim(Path.of("/proc/pactodo")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("cannot write to the data directory /proc/pactodo (")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aPathThatTheStarterCannotCarryIsRefused() {
        assertThatThrownBy(() -> DataDirectory.claim(parent.resolve("$HOME\"")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("?HOME?");
        assertThat(parent.resolve("$HOME\"")).doesNotExist();
    }

    @Test
    void whatAnInterruptedStartLeftIsClearedAway() throws IOException {
        try (var directory = DataDirectory.claim(parent)) {
            Files.writeString(directory.scratch("cluster").resolve("half"), "written");
        }
        DataDirectory.claim(parent).close();
        try (var entries = Files.list(parent)) {
            assertThat(entries).containsExactly(parent.resolve("lock"));
        }
    }

    @Test
    void withinOneProcessItIsClaimedOnce() {
        try (var directory = DataDirectory.claim(parent)) {
            assertThatThrownBy(() -> DataDirectory.claim(directory.path()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is in use by the PacToDo with process id "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void theDataOfAnotherUserAreRefused() throws IOException {
        var users = FileSystems.getDefault().getUserPrincipalLookupService();
        var root = users.lookupPrincipalByName("root");
        var nobody = users.lookupPrincipalByName("nobody");
        assertThatThrownBy(() -> DataDirectory.checkUser(Path.of("/data"), nobody, root))
                .isInstanceOf(CannotStart.class)
                .hasMessage("the data directory /data is nobody's, and this is root: run PacToDo as nobody, or choose"
                        + " another directory with --data");
    }
}
