package io.pactodo.adapter.report;

import java.util.List;

/**
 * What is to be said, apart from how it looks.
 *
 * @param title what it is
 * @param subtitle of what, and of what time
 * @param opening what comes before the first section: the sum of it all
 * @param sections the rest
 * @param closing how it was made, in a sentence
 */
record Document(String title, String subtitle, List<Block> opening, List<Section> sections, String closing) {
    Document {
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
    }
}
