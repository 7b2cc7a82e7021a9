package io.pactodo.bootstrap.boundary;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the parts of a hexagon are, below one root package: the packages domain, application, bootstrap and testkit,
 * and adapter with a package of its own for each adapter. Tools may stand beside it: they know none of its parts, and of
 * those only bootstrap may know them.
 *
 * @param root the package that all classes of the project are in, or below it
 * @param adapters the names of the adapters' own packages
 * @param tools the names of the packages of the tools, which are right below the root
 */
record Hexagon(String root, List<String> adapters, List<String> tools) {
    Hexagon {
        adapters = List.copyOf(adapters);
        tools = List.copyOf(tools);
    }

    /** A hexagon with these adapters and no others, and without tools. */
    static Hexagon below(String root, String... adapters) {
        return new Hexagon(root, List.of(adapters), List.of());
    }

    /** The same with these tools beside it. */
    Hexagon withTools(String... names) {
        return new Hexagon(root, adapters, List.of(names));
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

    String tool(String name) {
        return root + "." + name + "..";
    }

    /** The packages of an adapter or a tool. */
    String partNamed(String name) {
        return tools.contains(name) ? tool(name) : adapter(name);
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
        return Stream.of(
                        Stream.of(core()),
                        Stream.of(allAdapters()),
                        tools.stream().map(this::tool))
                .flatMap(packages -> packages)
                .toArray(String[]::new);
    }

    String[] production() {
        return Stream.concat(Stream.of(allButBootstrap()), Stream.of(bootstrap()))
                .toArray(String[]::new);
    }
}
