package io.pactodo.bootstrap.boundary;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an adapter shows to the one who assembles it: the public types of its package, by their simple names.
 *
 * @param adapter the adapter, by the name of its package
 * @param facade the class through which it is used
 * @param settings the values that it is configured with
 * @param callbacks the interfaces through which it asks or tells the one who assembles it
 * @param resources what is public only because its framework insists
 */
record Doors(String adapter, String facade, Set<String> settings, Set<String> callbacks, Set<String> resources) {
    Doors {
        settings = Set.copyOf(settings);
        callbacks = Set.copyOf(callbacks);
        resources = Set.copyOf(resources);
    }

    /** An adapter with a facade only. */
    static Doors of(String adapter, String facade) {
        return new Doors(adapter, facade, Set.of(), Set.of(), Set.of());
    }

    Doors withSettings(String... names) {
        return new Doors(adapter, facade, Set.of(names), callbacks, resources);
    }

    Doors withCallbacks(String... names) {
        return new Doors(adapter, facade, settings, Set.of(names), resources);
    }

    Doors withResources(String... names) {
        return new Doors(adapter, facade, settings, callbacks, Set.of(names));
    }

    /** Every public type that the adapter may have, and has to have. */
    Set<String> all() {
        Set<String> all = new TreeSet<>(Set.of(facade));
        Stream.of(settings, callbacks, resources).forEach(all::addAll);
        return all;
    }
}
