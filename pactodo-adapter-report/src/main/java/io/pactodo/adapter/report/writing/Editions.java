package io.pactodo.adapter.report.writing;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.adapter.report.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** The forms in which the same facts are given out. Immutable. */
public final class Editions {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private final Supplier<Document> forPeople;
    private final Supplier<ObjectNode> forPrograms;

    /**
     * @param forPeople the facts in sentences, tables and charts
     * @param forPrograms the values themselves
     */
    public Editions(Supplier<Document> forPeople, Supplier<ObjectNode> forPrograms) {
        this.forPeople = forPeople;
        this.forPrograms = forPrograms;
    }

    /**
     * All of it as text. What comes from outside, such as the names of alerts, is written as text and never as markup.
     *
     * @return in lines that end with a line feed, the last one included
     */
    public String in(Format format) {
        return switch (format) {
            case MARKDOWN -> new MarkdownPage().write(forPeople.get());
            case HTML -> new HtmlPage().write(forPeople.get());
            case JSON -> json(forPrograms.get());
        };
    }

    private static String json(ObjectNode values) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(INDENTER);
        printer.indentObjectsWith(INDENTER);
        try {
            return MAPPER.writer(printer).writeValueAsString(values) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
