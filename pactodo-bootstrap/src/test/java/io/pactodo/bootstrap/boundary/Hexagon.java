package io.pactodo.bootstrap.boundary;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the parts of a hexagon are, below one root package: the packages domain, application, bootstrap and testkit,
 * and adapter with a package of its own for each adapter.
 *
 * @param root the package that all classes of the project are in, or below it
 * @param adapters the names of the adapters' own packages
 */
record Hexagon(String root, List<String> adapters) {
    Hexagon {
        adapters = List.copyOf(adapters);
    }

    /** A hexagon with these adapters and no others. */
    static Hexagon below(String root, String... adapters) {
        return new Hexagon(root, List.of(adapters));
    }

    String everything() {
        return root + "..";
    }

    String domain() {
        return root + ".domain..";
    }

    String application() {
        return root + ".application..";
    }

    String adapter(String name) {
        return root + ".adapter." + name + "..";
    }

    String bootstrap() {
        return root + ".bootstrap..";
    }

    String testkit() {
        return root + ".testkit..";
    }

    String[] core() {
        return new String[] {domain(), application()};
    }

    String[] allAdapters() {
        return adapters.stream().map(this::adapter).toArray(String[]::new);
    }

    /** All that runs in production, except the one part which may know where time and ids come from. */
    String[] allButBootstrap() {
        return Stream.concat(Stream.of(core()), Stream.of(allAdapters())).toArray(String[]::new);
    }

    String[] production() {
        return Stream.concat(Stream.of(allButBootstrap()), Stream.of(bootstrap()))
                .toArray(String[]::new);
    }
}
