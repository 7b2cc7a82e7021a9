package io.pactodo.adapter.report.document;

import java.util.List;

/** A part of a document under a title of its own. */
public record Chapter(String title, List<Block> blocks) {
    public Chapter {
        blocks = List.copyOf(blocks);
    }

    public static Chapter of(String title, Block... blocks) {
        return new Chapter(title, List.of(blocks));
    }
}
