package io.pactodo.adapter.report.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pactodo.adapter.report.document.Block;
import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.Curve;
import io.pactodo.adapter.report.document.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes documents as HTML that needs nothing beside itself: no script, no picture, no font, no server. Its own policy tells
 * browsers to fetch nothing, whatever it says. It is well-formed XML, too.
 */
final class HtmlPage {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private final HtmlBlocks blocks = new HtmlBlocks();

    String write(Document document) {
        Element html = Element.of("html", head(document), body(document))
                .with("lang", "en")
                .with("xmlns", "http://www.w3.org/1999/xhtml");
        return "<!DOCTYPE html>\n" + html + "\n";
    }

    private static Element head(Document document) {
        return Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("http-equiv", "Content-Security-Policy").with("content", POLICY),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                Element.of("meta").with("name", "robots").with("content", "noindex"),
                // Else a browser asks the server that a report lies on for one.
                Element.of("link").with("rel", "icon").with("href", "data:,"),
                Element.saying("title", document.title() + " · " + document.subtitle()),
                Element.saying("style", style()));
    }

    private Element body(Document document) {
        Element opening = Element.of(
                "header",
                Stream.concat(
                        Stream.of(
                                Element.saying("h1", document.title()),
                                Element.saying("p", document.subtitle()).styled("subtitle")),
                        document.opening().stream().map(block -> block.fold(blocks))));
        Element sections = Element.of("main", document.chapters().stream().map(this::chapter));
        return Element.of("body", opening, sections, Element.saying("footer", document.closing()));
    }

    private Element chapter(Chapter chapter) {
        boolean isGallery = chapter.blocks().stream().allMatch(HtmlPage::isForAGallery);
        return Element.of(
                        "section",
                        Stream.concat(
                                Stream.of(Element.saying("h2", chapter.title())),
                                chapter.blocks().stream().map(block -> block.fold(blocks))))
                .styled(isGallery ? "gallery" : "column");
    }

    /** Charts with marks are read across each other, and so they stand below each other. */
    private static boolean isForAGallery(Block block) {
        return block instanceof Curve curve && curve.marks().all().isEmpty();
    }

    /** It has none of the characters that would be written otherwise. */
    private static String style() {
        try (InputStream file = Objects.requireNonNull(HtmlPage.class.getResourceAsStream("page.css"), "page.css")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
