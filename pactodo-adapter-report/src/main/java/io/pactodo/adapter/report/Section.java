package io.pactodo.adapter.report;

import java.util.List;

/** A part of a document under a title of its own. */
record Section(String title, List<Block> blocks) {
    Section {
        blocks = List.copyOf(blocks);
    }

    static Section of(String title, Block... blocks) {
        return new Section(title, List.of(blocks));
    }
}
