package io.pactodo.adapter.report;

import java.util.List;

/** What is known of something, a name and a value each. */
record Facts(List<Fact> facts) implements Block {
    Facts {
        facts = List.copyOf(facts);
    }

    /** A value and its name. */
    record Fact(String name, String value) {}

    @Override
    public <R> R fold(Kinds<R> kinds) {
        return kinds.facts(this);
    }
}
