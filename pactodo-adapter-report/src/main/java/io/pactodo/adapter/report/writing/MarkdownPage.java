package io.pactodo.adapter.report.writing;

import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.Document;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes documents as Markdown, in the dialect of GitHub, for pull requests and wikis. */
final class MarkdownPage {
    private final MarkdownBlocks blocks = new MarkdownBlocks();

    String write(Document document) {
        Stream<String> opening = Stream.concat(
                Stream.of("# " + Markdown.inline(document.title()), Markdown.line(document.subtitle())),
                document.opening().stream().map(block -> block.fold(blocks)));
        Stream<String> closing = Stream.of("---", Markdown.line(document.closing()));
        return Stream.of(opening, document.chapters().stream().flatMap(this::chapter), closing)
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private Stream<String> chapter(Chapter chapter) {
        return Stream.concat(
                Stream.of("## " + Markdown.inline(chapter.title())),
                chapter.blocks().stream().map(block -> block.fold(blocks)));
    }
}
