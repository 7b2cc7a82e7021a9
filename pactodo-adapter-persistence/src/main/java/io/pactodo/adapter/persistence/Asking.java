package io.pactodo.adapter.persistence;

import io.pactodo.domain.task.StorageException;
import java.sql.SQLException;

/** Asks the database. Whatever it cannot answer is an outage. */
final class Asking {
    private Asking() {}

    /** Something to ask the database. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws SQLException;
    }

    /** @param attempt what is attempted, such as {@code read 1 task} */
    static <T> T answer(String attempt, Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException failure) {
            throw new StorageException(
                    OneLine.of("The database could not " + attempt + ": " + failure.getMessage()), failure);
        }
    }
}
