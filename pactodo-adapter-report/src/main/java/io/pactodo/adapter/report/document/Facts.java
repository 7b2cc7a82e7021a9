package io.pactodo.adapter.report.document;

import java.util.List;

/** What is known of something, a name and a value each. */
public record Facts(List<Fact> facts) implements Block {
    public Facts {
        facts = List.copyOf(facts);
    }

    /** A value and its name. */
    public record Fact(String name, String value) {}

    @Override
    public <R> R fold(Kinds<R> kinds) {
        return kinds.facts(this);
    }
}
