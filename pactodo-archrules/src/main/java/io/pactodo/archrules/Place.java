package io.pactodo.archrules;

import java.util.List;
import java.util.Optional;

/**
 * Packages below the root that are given to a role. A star stands for any one name, as in {@code adapter.*}; a single dot
 * is the root package itself, without what is below it.
 *
 * @param role what is in there
 * @param pattern the packages, as they were given
 */
record Place(Role role, String pattern) {
    static final String ROOT_ITSELF = ".";

    Place {
        if (!pattern.equals(ROOT_ITSELF) && !pattern.matches("(\\w+|\\*)(\\.(\\w+|\\*))*")) {
            throw new IllegalArgumentException("\"" + pattern + "\" is no place for " + role.words()
                    + ": name a package below the root, such as domain, core.model, or adapter.* for each package that is"
                    + " right below adapter; a single dot is the root package itself.");
        }
    }

    /**
     * The part of the package that is named by this place, or nothing when the package is somewhere else.
     *
     * @param names the names of the package below the root
     */
    Optional<List<String>> within(List<String> names) {
        if (pattern.equals(ROOT_ITSELF)) {
            return names.isEmpty() ? Optional.of(names) : Optional.empty();
        }
        List<String> wanted = List.of(pattern.split("\\."));
        if (names.size() < wanted.size()) {
            return Optional.empty();
        }
        List<String> head = names.subList(0, wanted.size());
        for (int index = 0; index < wanted.size(); index++) {
            if (!wanted.get(index).equals("*") && !wanted.get(index).equals(head.get(index))) {
                return Optional.empty();
            }
        }
        return Optional.of(head);
    }
}
