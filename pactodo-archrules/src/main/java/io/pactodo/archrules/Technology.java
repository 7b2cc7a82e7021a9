package io.pactodo.archrules;

import java.util.List;

/**
 * Something that an adapter is made with, and that the rest of the house need not know.
 *
 * @param name what it is called
 * @param packages the packages that its classes are in, as ArchUnit writes them
 * @param homes the adapters and tools that may use it
 * @since 0.1.0
 */
public record Technology(String name, List<String> packages, List<String> homes) {
    public Technology {
        packages = List.copyOf(packages);
        homes = List.copyOf(homes);
    }

    /**
     * {@return a technology in these packages, at home nowhere yet}
     *
     * @param name what readers call it
     * @param packages those of its classes, as ArchUnit writes them: {@code java.sql..}
     */
    public static Technology of(String name, String... packages) {
        return new Technology(name, List.of(packages), List.of());
    }

    /**
     * {@return the same, which these adapters and tools may use}
     *
     * @param parts by the names of their packages below the root, in place of those before
     */
    public Technology atHomeIn(String... parts) {
        return new Technology(name, packages, List.of(parts));
    }
}
