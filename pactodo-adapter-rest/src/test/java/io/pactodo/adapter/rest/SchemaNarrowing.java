package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one schema promises less than another: less that can be sent, or less that is certain of what is received. */
final class SchemaNarrowing {
    private static final List<String> GREATEST = List.of("maximum", "maxLength", "maxItems");
    private static final List<String> LEAST = List.of("minimum", "minLength", "minItems");
    private static final List<String> FIXED = List.of("pattern", "format", "const");

    private final JsonNode before;
    private final JsonNode after;
    private final boolean sent;
    private final List<String> losses;
    private final Set<String> seen = new HashSet<>();

    /**
     * @param sent whether it is what clients send, or what they receive
     * @param losses what was found is added here
     */
    SchemaNarrowing(JsonNode before, JsonNode after, boolean sent, List<String> losses) {
        this.before = before;
        this.after = after;
        this.sent = sent;
        this.losses = losses;
    }

    void compare(String place, JsonNode was, JsonNode is) {
        // A schema can hold itself: each pair is looked at once.
        if (was.has("$ref")
                && !seen.add(was.get("$ref").asText() + is.path("$ref").asText())) {
            return;
        }
        compareResolved(place, Contracts.resolve(before, was), Contracts.resolve(after, is));
    }

    private void compareResolved(String place, JsonNode was, JsonNode is) {
        types(place, was.path("type"), is.path("type"));
        values(place, was.path("enum"), is.path("enum"));
        limits(place, was, is);
        required(place, texts(was.path("required")), texts(is.path("required")));
        properties(place, was, is);
        if (was.has("items")) {
            compare(place + "[]", was.path("items"), is.path("items"));
        }
        alternatives(place, was, is);
    }

    private void types(String place, JsonNode was, JsonNode is) {
        Set<String> old = texts(was);
        Set<String> now = texts(is);
        boolean narrower = sent ? !now.isEmpty() && !now.containsAll(old) : !old.isEmpty() && !old.containsAll(now);
        if (narrower || (sent ? old.isEmpty() && !now.isEmpty() : now.isEmpty() && !old.isEmpty())) {
            losses.add(place + " was of type " + old + " and is of type " + now);
        }
    }

    private void values(String place, JsonNode was, JsonNode is) {
        Set<String> gone = texts(was);
        gone.removeAll(texts(is));
        if (!gone.isEmpty() && !(sent && is.isMissingNode())) {
            losses.add(place + " lost the values " + gone);
        }
        if (sent && was.isMissingNode() && !is.isMissingNode()) {
            losses.add(place + " takes certain values only");
        }
    }

    private void limits(String place, JsonNode was, JsonNode is) {
        GREATEST.forEach(limit -> limit(place, limit, was.path(limit), is.path(limit), 1));
        LEAST.forEach(limit -> limit(place, limit, was.path(limit), is.path(limit), -1));
        FIXED.stream()
                .filter(rule -> sent ? is.has(rule) : was.has(rule))
                .filter(rule -> !was.path(rule).equals(is.path(rule)))
                .forEach(rule -> losses.add(place + " has another " + rule));
    }

    /** @param direction 1 if more allows more */
    private void limit(String place, String name, JsonNode was, JsonNode is, int direction) {
        JsonNode narrow = sent ? is : was;
        JsonNode wide = sent ? was : is;
        if (narrow.isNumber()
                && (!wide.isNumber() || direction * narrow.decimalValue().compareTo(wide.decimalValue()) < 0)) {
            losses.add(place + " had " + name + " " + was.asText("none") + " and has " + is.asText("none"));
        }
    }

    private void required(String place, Set<String> was, Set<String> is) {
        Set<String> more = new TreeSet<>(sent ? is : was);
        more.removeAll(sent ? was : is);
        if (!more.isEmpty()) {
            losses.add(place + (sent ? " demands " : " is not certain to have ") + more);
        }
    }

    private void properties(String place, JsonNode was, JsonNode is) {
        was.path("properties").properties().forEach(property -> {
            JsonNode now = is.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                losses.add(place + "." + property.getKey() + " is gone");
            } else {
                compare(place + "." + property.getKey(), property.getValue(), now);
            }
        });
        if (sent && !closed(was) && closed(is)) {
            losses.add(place + " takes no other fields any more");
        }
        if (was.path("additionalProperties").isObject()) {
            compare(place + ".*", was.path("additionalProperties"), is.path("additionalProperties"));
        }
    }

    private void alternatives(String place, JsonNode was, JsonNode is) {
        for (String kind : List.of("oneOf", "anyOf")) {
            int fewer = Math.min(was.path(kind).size(), is.path(kind).size());
            if (sent
                    ? was.path(kind).size() > fewer
                    : was.path(kind).size() != is.path(kind).size()) {
                losses.add(place + " has other alternatives");
            }
            for (int index = 0; index < fewer; index++) {
                compare(
                        place + "|" + index,
                        was.path(kind).path(index),
                        is.path(kind).path(index));
            }
        }
    }

    private static boolean closed(JsonNode schema) {
        return schema.has("additionalProperties")
                && !schema.path("additionalProperties").asBoolean(true);
    }

    private static Set<String> texts(JsonNode oneOrMany) {
        Set<String> texts = new TreeSet<>();
        if (oneOrMany.isValueNode()) {
            texts.add(oneOrMany.asText());
        }
        oneOrMany.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
