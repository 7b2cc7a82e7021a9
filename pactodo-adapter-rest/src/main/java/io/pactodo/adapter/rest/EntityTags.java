package io.pactodo.adapter.rest;

import io.pactodo.domain.task.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags of one {@code If-Match} or {@code If-None-Match} (RFC 9110, sections 8.8.3 and 13.1).
 *
 * @param any whether it says {@code *}: whatever there is
 * @param strong the opaque parts, without their quotes, of its strong tags
 * @param weak the same of its weak tags
 */
record EntityTags(boolean any, List<String> strong, List<String> weak) {
    private static final Pattern MEMBER =
            Pattern.compile("[ \\t]*(?:(W/)?\"([\\x21\\x23-\\x7E\\x80-\\uFFFF]*)\")?[ \\t]*(,|$)");

    /** The strong tag of what was written at that revision, quotes included. */
    static String strongTag(Revision revision) {
        return "\"" + revision + "\"";
    }

    /** The weak tag of what was read at that revision. */
    static String weakTag(Revision revision) {
        return "W/" + strongTag(revision);
    }

    /**
     * Reads a header.
     *
     * @param header its name, for the problem
     * @param value its value; several lines of it are joined by commas
     * @throws ProblemException when it is neither {@code *} nor a list of entity tags
     */
    static EntityTags parse(String header, String value) {
        if (value.strip().equals("*")) {
            return new EntityTags(true, List.of(), List.of());
        }
        List<String> strong = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        Matcher member = MEMBER.matcher(value);
        int position = 0;
        while (position < value.length()) {
            if (!member.find(position) || member.start() != position) {
                throw malformed(header, value);
            }
            if (member.group(2) != null) {
                (member.group(1) == null ? strong : weak).add(member.group(2));
            }
            position = member.end();
        }
        if (strong.isEmpty() && weak.isEmpty()) {
            throw malformed(header, value);
        }
        return new EntityTags(false, List.copyOf(strong), List.copyOf(weak));
    }

    /** Whether one of them is that revision's, by strong comparison: a weak tag never is. */
    boolean matchStrongly(Revision revision) {
        return any || strong.contains(revision.toString());
    }

    /** Whether one of them is that revision's, weak or not. */
    boolean matchWeakly(Revision revision) {
        return name(revision.toString());
    }

    /** Whether one of them is that one, given by its opaque part, weak or not. */
    boolean name(String opaque) {
        return any || strong.contains(opaque) || weak.contains(opaque);
    }

    private static ProblemException malformed(String header, String value) {
        String trimmed = value.strip();
        String fault = trimmed.isEmpty() ? " is empty: " : ": " + Shown.of(trimmed) + " is no entity tag: ";
        String wayOut = trimmed.matches("[0-9]{1,19}")
                ? "put it in quotes: \"" + trimmed + "\"."
                : "send the ETag as it came, quotes included, such as \"42\"; or a list of them, or *.";
        String detail = header + fault + wayOut;
        return new ProblemException(ProblemType.INVALID_HEADER, detail)
                .withErrors(List.of(new FieldError(header, "invalid_entity_tag", detail)));
    }
}
