package io.pactodo.domain.task;

/**
 * The store could not be reached or could not answer: an outage, never a refusal and never "not found". Whether the
 * change took effect is unknown to the caller, who may ask again.
 *
 * @since 0.1.0
 */
public final class StorageException extends RuntimeException {
    /**
     * @param message what was attempted and what stood in the way
     * @param cause what the store said
     */
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
