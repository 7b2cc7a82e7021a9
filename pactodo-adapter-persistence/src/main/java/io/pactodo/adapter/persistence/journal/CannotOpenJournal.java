package io.pactodo.adapter.persistence.journal;

/** A journal cannot be opened, and nothing was changed. The message is one plain line for people, with the way out. */
public final class CannotOpenJournal extends RuntimeException {
    CannotOpenJournal(String message) {
        super(message);
    }

    CannotOpenJournal(String message, Throwable cause) {
        super(message, cause);
    }
}
