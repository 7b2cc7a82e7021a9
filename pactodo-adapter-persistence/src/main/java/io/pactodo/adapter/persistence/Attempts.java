package io.pactodo.adapter.persistence;

import java.sql.SQLException;

/** Begins anew what was in another's way, and gave way. */
final class Attempts {
    private static final int MOST = 5;

    private Attempts() {}

    /** Something that can be begun anew after a failure, which has left nothing of it. */
    @FunctionalInterface
    interface Attempted<T> {
        T make() throws SQLException;
    }

    static <T> T insisting(Attempted<T> attempted) throws SQLException {
        for (int attempts = 1; ; attempts++) {
            try {
                return attempted.make();
            } catch (SQLException failure) {
                if (!Failure.isPassing(failure) || attempts == MOST) {
                    throw failure;
                }
            }
        }
    }
}
