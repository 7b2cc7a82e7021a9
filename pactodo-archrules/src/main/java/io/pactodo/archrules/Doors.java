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

    /** A part with a facade only. */
    public static Doors of(String part, String facade) {
        return new Doors(part, facade, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    public Doors withValues(String... names) {
        return new Doors(part, facade, Set.of(names), callbacks, failures, resources, rooms);
    }

    public Doors withCallbacks(String... names) {
        return new Doors(part, facade, values, Set.of(names), failures, resources, rooms);
    }

    public Doors withFailures(String... names) {
        return new Doors(part, facade, values, callbacks, Set.of(names), resources, rooms);
    }

    public Doors withResources(String... names) {
        return new Doors(part, facade, values, callbacks, failures, Set.of(names), rooms);
    }

    public Doors withRooms(String... names) {
        return new Doors(part, facade, values, callbacks, failures, resources, Set.of(names));
    }

    /** Every public type that the part may have, and has to have. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(Set.of(facade));
        Stream.of(values, callbacks, failures, resources).forEach(all::addAll);
        return all;
    }
}
