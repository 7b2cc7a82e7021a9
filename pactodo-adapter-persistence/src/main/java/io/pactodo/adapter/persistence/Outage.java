package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.StorageException;
import java.sql.SQLException;

/** Asks the database, and makes an outage of whatever it cannot answer. */
final class Outage {
    private Outage() {}

    /** Something to ask the database. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws SQLException;
    }

    /**
     * Asks.
     *
     * @param attempt what is attempted, such as {@code read 1 task}
     * @throws StorageException when the database does not answer
     */
    static <T> T unlessAnswered(String attempt, Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException failure) {
            throw new StorageException(
                    OneLine.of("The database could not " + attempt + ": " + failure.getMessage()), failure);
        }
    }
}
