package io.pactodo.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The log: JSON lines on standard error, one an event. Standard output is left to the person at the terminal.
 *
 * <p>Logback finds this class by its service file and calls {@link #configure}. Public because logback demands it.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String OURS = "io.pactodo";

    /** For logback. */
    public Logging() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithArguments(false);
        encoder.setWithMessage(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();

        var standardError = new ConsoleAppender<ILoggingEvent>();
        standardError.setContext(context);
        standardError.setTarget("System.err");
        standardError.setEncoder(encoder);
        standardError.start();

        // Keeps java.util.logging from making records that nobody wants.
        var propagator = new LevelChangePropagator();
        propagator.setContext(context);
        propagator.start();
        context.addListener(propagator);

        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /**
     * Sets how much is logged, and takes in what libraries log through {@code java.util.logging}. Libraries are heard
     * from {@code warn} on, and one level further down when PacToDo itself is at {@code debug} or below.
     *
     * @param level the least that PacToDo's own classes log
     */
    static void at(org.slf4j.event.Level level) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var own = Level.convertAnSLF4JLevel(level);
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger(OURS).setLevel(own);
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(libraries(own));
    }

    private static Level libraries(Level own) {
        if (own.isGreaterOrEqual(Level.WARN)) {
            return own;
        }
        return own.isGreaterOrEqual(Level.INFO) ? Level.WARN : Level.INFO;
    }
}
