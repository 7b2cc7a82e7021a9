package io.pactodo.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** Alone, since whatever is logged meanwhile would be in what is captured. */
@Isolated
class LoggingTest {
    @AfterEach
    void quiet() {
        Logging.at(org.slf4j.event.Level.WARN);
    }

    @Test
    void writesOneJsonLineToStandardError() {
        assertThat(standardErrorOf(() ->
                        LoggerFactory.getLogger("io.pactodo.some").warn("a \"quoted\" {}\nand a second line", "word")))
                .hasLineCount(1)
                .startsWith("{\"timestamp\":")
                .contains("\"level\":\"WARN\"", "\"loggerName\":\"io.pactodo.some\"")
                .contains("\"formattedMessage\":\"a \\\"quoted\\\" word\\nand a second line\"");
    }

    @Test
    void isFoundByLogback() {
        var root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT");
        assertThat(root.iteratorForAppenders()).toIterable().hasSize(1);
    }

    @Test
    void librariesAreHeardFromWarnOnUnlessSomebodyDebugs() {
        Logging.at(org.slf4j.event.Level.INFO);
        assertThat(LoggerFactory.getLogger("io.pactodo.some").isInfoEnabled()).isTrue();
        assertThat(LoggerFactory.getLogger("org.some").isInfoEnabled()).isFalse();
        assertThat(LoggerFactory.getLogger("org.some").isWarnEnabled()).isTrue();

        Logging.at(org.slf4j.event.Level.DEBUG);
        assertThat(LoggerFactory.getLogger("io.pactodo.some").isDebugEnabled()).isTrue();
        assertThat(LoggerFactory.getLogger("org.some").isInfoEnabled()).isTrue();
        assertThat(LoggerFactory.getLogger("org.some").isDebugEnabled()).isFalse();

        Logging.at(org.slf4j.event.Level.ERROR);
        assertThat(LoggerFactory.getLogger("org.some").isWarnEnabled()).isFalse();
    }

    @Test
    void bothLoggersOfTheJdkAreTakenIn() {
        Logging.at(org.slf4j.event.Level.INFO);
        assertThat(standardErrorOf(() -> Logger.getLogger("org.some").log(Level.WARNING, "by java.util.logging")))
                .hasLineCount(1)
                .contains("\"formattedMessage\":\"by java.util.logging\"");
        assertThat(standardErrorOf(
                        () -> System.getLogger("org.some").log(System.Logger.Level.WARNING, "by System.Logger")))
                .hasLineCount(1)
                .contains("\"formattedMessage\":\"by System.Logger\"");
        assertThat(Logger.getLogger("org.some").isLoggable(Level.INFO)).isFalse();
    }

    private static String standardErrorOf(Runnable action) {
        var before = System.err;
        var captured = new ByteArrayOutputStream();
        System.setErr(new PrintStream(captured, true, UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return captured.toString(UTF_8);
    }
}
