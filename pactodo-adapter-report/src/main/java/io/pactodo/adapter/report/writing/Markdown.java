package io.pactodo.adapter.report.writing;

import java.util.stream.Collectors;

/** Text that stays text in Markdown (CommonMark 0.31, section 2.4, and the tables of GitHub's). */
final class Markdown {
    private static final String MEANINGFUL = "\\`*_{}[]<>&|~#$@";

    private Markdown() {}

    /** On one line, wherever it stands but at its beginning. */
    static String inline(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().map(Characters::printable).forEach(character -> {
            if (MEANINGFUL.indexOf(character) >= 0) {
                safe.append('\\');
            }
            safe.appendCodePoint(character == '\n' || character == '\t' ? ' ' : character);
        });
        return safe.toString().strip();
    }

    /** As a line of its own, which is neither a list nor a heading nor a rule, whatever it begins with. */
    static String line(String text) {
        String inline = inline(text);
        if (inline.matches("[-+=].*")) {
            return "\\" + inline;
        }
        return inline.replaceFirst("^(\\d{1,9})([.)])(?=\\s|$)", "$1\\\\$2");
    }

    /** As it is, for fences: without an end of the fence, since it is on one line and no fence. */
    static String fenced(String text) {
        return text.codePoints()
                .map(Characters::printable)
                .mapToObj(character -> character == '`' ? "ʼ" : Character.toString(character))
                .collect(Collectors.joining())
                .replaceAll("\\s", " ");
    }
}
