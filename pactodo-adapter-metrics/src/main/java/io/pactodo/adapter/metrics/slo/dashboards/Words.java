package io.pactodo.adapter.metrics.slo.dashboards;

import java.util.ArrayList;
import java.util.List;

/** States as words in place of numbers. */
record Words(List<Word> words) {
    /** A number, and how it is told. */
    record Word(int value, String text, String colour) {}

    Words {
        words = List.copyOf(words);
    }

    static Words of(int value, String text, String colour) {
        return new Words(List.of(new Word(value, text, colour)));
    }

    Words or(int value, String text, String colour) {
        List<Word> more = new ArrayList<>(words);
        more.add(new Word(value, text, colour));
        return new Words(more);
    }

    JsonObject json() {
        JsonObject options = new JsonObject();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            options.with(
                    Integer.toString(word.value()),
                    new JsonObject()
                            .with("text", word.text())
                            .with("color", word.colour())
                            .with("index", i));
        }
        return new JsonObject().with("type", "value").with("options", options);
    }
}
