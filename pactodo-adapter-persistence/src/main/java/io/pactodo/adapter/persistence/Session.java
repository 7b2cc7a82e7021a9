package io.pactodo.adapter.persistence;

import java.sql.SQLException;
import java.util.function.Predicate;

/** Where statements are carried out: each time on a connection of the pool, or within one transaction. */
interface Session {
    /** Does work that reads. */
    <T> T read(Work<T> work) throws SQLException;

    /** Does work that writes with one message, which leaves nothing when it fails. */
    <T> T write(Work<T> work) throws SQLException;

    /** Does work of which all is left or nothing: nothing when it throws, or when its result is not to be kept. */
    <T> T transact(Work<T> work, Predicate<T> kept) throws SQLException;
}
