package io.pactodo.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** No log for a while, in which failures are wanted: a stack trace in a build that is fine looks as if it were not. */
final class Silence implements AutoCloseable {
    private final Map<Logger, Level> before = new LinkedHashMap<>();

    Silence() {
        for (var logger : ((LoggerContext) LoggerFactory.getILoggerFactory()).getLoggerList()) {
            if (logger.getLevel() != null) {
                before.put(logger, logger.getLevel());
                logger.setLevel(Level.OFF);
            }
        }
    }

    @Override
    public void close() {
        before.forEach(Logger::setLevel);
    }
}
