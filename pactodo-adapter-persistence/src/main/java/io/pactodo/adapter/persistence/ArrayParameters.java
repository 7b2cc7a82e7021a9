package io.pactodo.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Binds the parameters of a statement about a set, one after the other: each is an array with an element a member. */
final class ArrayParameters {
    private final Connection connection;
    private final PreparedStatement statement;
    private int bound;

    ArrayParameters(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** Binds an array of values of that type. */
    <T> void add(String type, Collection<T> members, Function<T, String> value) throws SQLException {
        add(type, members.stream().map(value).toArray(String[]::new));
    }

    /** Binds an array of values of that type, with NULL for those that are empty. */
    <T> void addOptional(String type, List<T> members, Function<T, Optional<String>> value) throws SQLException {
        String[] values = new String[members.size()];
        for (int member = 0; member < values.length; member++) {
            Optional<String> element = value.apply(members.get(member));
            if (element.isPresent()) {
                values[member] = element.get();
            }
        }
        add(type, values);
    }

    private void add(String type, String[] values) throws SQLException {
        statement.setArray(++bound, connection.createArrayOf(type, values));
    }
}
