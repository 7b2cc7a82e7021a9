package io.pactodo.adapter.metrics.slo.catalogue;

import java.util.List;

/** How choices are told to people. */
public final class Wording {
    private Wording() {}

    /** {@code a, b or c}. */
    public static String oneOf(List<String> choices) {
        int last = choices.size() - 1;
        return last < 1
                ? String.join("", choices)
                : String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
    }
}
