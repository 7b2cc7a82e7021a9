package io.pactodo.domain.task;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tags of one task, in the order that its client gave them.
 *
 * @param values at most 50, each once
 * @since 0.1.0
 */
public record Tags(List<Tag> values) {
    /** No tags. */
    public static final Tags NONE = new Tags(List.of());

    /** How many tags a task can have. */
    public static final int MOST = 50;

    /** @throws TaskRefused.Invalid when there are more than 50, or one stands twice */
    public Tags {
        values = List.copyOf(values);
        if (values.size() > MOST) {
            throw new TaskRefused.Invalid(
                    "too_many", "A task has at most " + MOST + " tags; this one has " + values.size() + ".");
        }
        Set<Tag> seen = new HashSet<>();
        for (Tag tag : values) {
            if (!seen.add(tag)) {
                throw new TaskRefused.Invalid("duplicate", "The tag \"" + tag + "\" stands here twice: send it once.");
            }
        }
    }

    /**
     * {@return the tags of these words, each trimmed}
     *
     * @param words at most as many as a task may have; the same twice counts once
     */
    public static Tags of(String... words) {
        return new Tags(List.of(words).stream().map(Tag::new).toList());
    }

    /**
     * {@return whether each of these is among the tags}
     *
     * @param tags to be looked for
     */
    public boolean containsAll(Set<Tag> tags) {
        return values.containsAll(tags);
    }

    /**
     * {@return the same with another tag in the place of that one; if the other is among them already, then without
     * that one}
     *
     * @param from the tag that goes
     * @param to the tag that comes
     */
    public Tags renamed(Tag from, Tag to) {
        return values.contains(to)
                ? without(from)
                : new Tags(
                        values.stream().map(tag -> tag.equals(from) ? to : tag).toList());
    }

    /**
     * {@return the same without that tag}
     *
     * @param tag need not be among them
     */
    public Tags without(Tag tag) {
        return new Tags(values.stream().filter(kept -> !kept.equals(tag)).toList());
    }
}
