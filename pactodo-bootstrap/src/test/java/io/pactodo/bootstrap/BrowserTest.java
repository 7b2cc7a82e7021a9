package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
    @TempDir
    private Path directory;

    @Test
    void itTellsWhatAPageDoesAndWhatItComplainsOf() throws IOException {
        var page = Files.writeString(directory.resolve("page.html"), """
                <!doctype html><html lang="en"><head><title>Page</title>
                <meta http-equiv="Content-Security-Policy" content="script-src 'self'"></head>
                <body><p id="said">Hello</p><img src="http://elsewhere.example/pixel.png" alt=""><script>inline()</script></body></html>
                """);
        try (var browser = Browser.start(Files.createDirectory(directory.resolve("profile")))) {
            browser.open(page.toUri());
            assertThat(browser.find("#said").getText()).isEqualTo("Hello");
            assertThat(browser.requests())
                    .containsExactlyInAnyOrder(page.toUri(), URI.create("http://elsewhere.example/pixel.png"));
            assertThat(browser.complaints())
                    .anyMatch(complaint -> complaint.contains("Content Security Policy"))
                    .anyMatch(complaint -> complaint.contains("ERR_NAME_NOT_RESOLVED"));
            assertThat(browser.run("return args[0] + 1", 41)).isEqualTo(42L);
            assertThatThrownBy(() -> browser.run("throw new Error('no')")).hasMessageContaining("Error: no");
        }
    }
}
