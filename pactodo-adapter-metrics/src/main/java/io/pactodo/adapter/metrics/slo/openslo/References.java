package io.pactodo.adapter.metrics.slo.openslo;

import io.pactodo.adapter.metrics.slo.catalogue.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a name in one document stands for in another.
 *
 * @param kind of the documents that are named
 * @param names of all of them
 * @param read what came of those that could be read
 */
record References<T>(String kind, Set<String> names, Map<String, T> read) {
    /** What the name that stands there means. */
    T get(Section section, String key) {
        T meant = read.get(known(section, key, names, kind));
        if (meant == null) {
            throw Unreadable.becauseOfAnother();
        }
        return meant;
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
