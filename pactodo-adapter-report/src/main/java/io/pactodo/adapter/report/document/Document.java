package io.pactodo.adapter.report.document;

import java.util.List;

/**
 * What is to be said, apart from how it looks.
 *
 * @param title what it is
 * @param subtitle of what, and of what time
 * @param opening what comes before the first chapter: the sum of it all
 * @param chapters the rest
 * @param closing how it was made, in a sentence
 */
public record Document(String title, String subtitle, List<Block> opening, List<Chapter> chapters, String closing) {
    public Document {
        opening = List.copyOf(opening);
        chapters = List.copyOf(chapters);
    }
}
