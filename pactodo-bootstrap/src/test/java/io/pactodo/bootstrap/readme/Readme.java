package io.pactodo.bootstrap.readme;

import io.pactodo.bootstrap.boundary.Checkout;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The README, or a section of it, or another text in Markdown.
 *
 * @param text what it says
 */
public record Readme(String text) {
    private static final Pattern FENCED =
            Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("(?:]\\(|src=\")([^)\"#]+)");

    /** The one of this checkout. */
    static Readme ofThisCheckout() {
        return new Readme(Checkout.text("README.md"));
    }

    /** What stands below a heading of the second level. */
    Readme section(String heading) {
        return new Readme(Stream.of(text.split("\n## "))
                .filter(section -> section.startsWith(heading + "\n"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The README has no section \"" + heading + "\".")));
    }

    /** The fenced blocks in a language, without the fences. */
    public List<String> blocks(String language) {
        return FENCED.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** Where links and pictures lead to. */
    List<String> links() {
        return LINK.matcher(text).results().map(link -> link.group(1)).toList();
    }

    /** What an output has to look like that was shortened: an ellipsis stands for any text, on any number of lines. */
    static Pattern shortened(String output) {
        return Pattern.compile(
                Stream.of(output.strip().split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }
}
