package io.pactodo.archrules;

import java.util.EnumSet;
import java.util.Set;

/** What a part is in a hexagon, and which other parts it may know. */
enum Role {
    DOMAIN("the domain"),
    APPLICATION("the application"),
    ADAPTER("an adapter"),
    TOOL("a tool"),
    TESTS("the testkit"),
    ASSEMBLY("the assembly");

    static final Set<Role> CORE = EnumSet.of(DOMAIN, APPLICATION);
    static final Set<Role> PRODUCTION = EnumSet.of(DOMAIN, APPLICATION, ADAPTER, TOOL, ASSEMBLY);

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** How a message calls a part of this kind. */
    String words() {
        return words;
    }

    /** Whether a part of this kind may know another part, of that kind. */
    boolean mayKnow(Role other) {
        return switch (this) {
            case DOMAIN, TOOL -> false;
            case APPLICATION -> other == DOMAIN;
            case ADAPTER, TESTS -> CORE.contains(other);
            case ASSEMBLY -> other != TESTS;
        };
    }
}
