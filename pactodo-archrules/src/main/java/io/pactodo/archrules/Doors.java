package io.pactodo.archrules;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an adapter or a tool shows to the one who assembles it: the public types of its package, by their simple names.
 *
 * @param part the adapter or the tool, by the name of its package
 * @param facade the class through which it is used
 * @param values its settings, and the other values that its facade takes and gives
 * @param callbacks the interfaces through which it asks or tells the one who assembles it
 * @param failures what its facade throws
 * @param resources what is public only because its framework insists
 * @param rooms packages below its own, in which a public type that is no door is for the part's other packages alone
 * @since 0.1.0
 */
public record Doors(
        String part,
        String facade,
        Set<String> values,
        Set<String> callbacks,
        Set<String> failures,
        Set<String> resources,
        Set<String> rooms) {
    public Doors {
        values = Set.copyOf(values);
        callbacks = Set.copyOf(callbacks);
        failures = Set.copyOf(failures);
        resources = Set.copyOf(resources);
        rooms = Set.copyOf(rooms);
    }

    /**
     * {@return a part with a facade only}
     *
     * @param part the adapter or the tool, by the name of its package below the root
     * @param facade the simple name of the class through which it is used
     */
    public static Doors of(String part, String facade) {
        return new Doors(part, facade, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /**
     * {@return the same with these settings and values, and no others}
     *
     * @param names simple names of public types
     */
    public Doors withValues(String... names) {
        return new Doors(part, facade, Set.of(names), callbacks, failures, resources, rooms);
    }

    /**
     * {@return the same with these interfaces, and no others, through which it asks or tells the one who assembles it}
     *
     * @param names simple names of public types
     */
    public Doors withCallbacks(String... names) {
        return new Doors(part, facade, values, Set.of(names), failures, resources, rooms);
    }

    /**
     * {@return the same with these failures, and no others, that its facade throws}
     *
     * @param names simple names of public types
     */
    public Doors withFailures(String... names) {
        return new Doors(part, facade, values, callbacks, Set.of(names), resources, rooms);
    }

    /**
     * {@return the same with these types, and no others, that are public only because its framework insists}
     *
     * @param names simple names of public types
     */
    public Doors withResources(String... names) {
        return new Doors(part, facade, values, callbacks, failures, Set.of(names), rooms);
    }

    /**
     * {@return the same with these rooms, and no others}
     *
     * @param names packages below that of the part: {@code slo.rules}
     */
    public Doors withRooms(String... names) {
        return new Doors(part, facade, values, callbacks, failures, resources, Set.of(names));
    }

    /** {@return every public type that the part may have, and has to have} */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(Set.of(facade));
        Stream.of(values, callbacks, failures, resources).forEach(all::addAll);
        return all;
    }
}
