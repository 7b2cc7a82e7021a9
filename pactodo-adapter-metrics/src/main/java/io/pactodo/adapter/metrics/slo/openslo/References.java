package io.pactodo.adapter.metrics.slo.openslo;

import io.pactodo.adapter.metrics.slo.catalogue.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a name in one document stands for in another. */
final class References<T> {
    private final String kind;
    private final Set<String> names;
    private final Map<String, T> read;
    private final Set<String> meant = new HashSet<>();

    /**
     * @param kind of the documents that are named
     * @param names of all of them
     * @param read what came of those that could be read
     */
    References(String kind, Set<String> names, Map<String, T> read) {
        this.kind = kind;
        this.names = names;
        this.read = read;
    }

    /** What the name that stands there means. */
    T get(Section section, String key) {
        String name = known(section, key, names, kind);
        meant.add(name);
        T found = read.get(name);
        if (found == null) {
            throw Unreadable.becauseOfAnother();
        }
        return found;
    }

    /** Whether a document that nobody names would do nothing without a word. */
    boolean isMeant(String name) {
        return meant.contains(name);
    }

    String kind() {
        return kind;
    }

    /** The name that stands there, if there is such a document. */
    static String known(Section section, String key, Set<String> names, String kind) {
        String name = section.text(key);
        if (!names.contains(name)) {
            throw section.wrong(
                    key,
                    "is '" + name + "', and there is no such " + kind + "; there is "
                            + Wording.oneOf(List.copyOf(names)) + ".");
        }
        return name;
    }
}
