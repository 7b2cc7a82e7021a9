package io.pactodo.adapter.report.writing;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A piece of HTML or SVG, well-formed as XML, too. Only here is an angle bracket written: whatever is handed in as text comes
 * out as text. Immutable.
 */
final class Element {
    /** Those of HTML that have no end tag; and those of SVG that have nothing in them but, at times, a title. */
    private static final Set<String> VOID = Set.of("meta", "link", "line", "rect", "path", "circle");

    private final String name;
    private final Map<String, String> attributes;
    private final String content;

    private Element(String name, Map<String, String> attributes, String content) {
        this.name = name;
        this.attributes = attributes;
        this.content = content;
    }

    /** An element of elements. */
    static Element of(String name, Element... children) {
        return of(name, Stream.of(children));
    }

    /** An element of elements. */
    static Element of(String name, Stream<Element> children) {
        StringBuilder content = new StringBuilder();
        children.forEach(child -> child.writeTo(content));
        return new Element(name, Map.of(), content.toString());
    }

    /** An element of text. */
    static Element saying(String name, String text) {
        return new Element(name, Map.of(), escaped(text));
    }

    /** This one with an attribute. */
    Element with(String attribute, String value) {
        Map<String, String> more = new TreeMap<>(attributes);
        more.put(attribute, value);
        return new Element(name, more, content);
    }

    /** This one with a number as an attribute. */
    Element with(String attribute, double value) {
        return with(attribute, number(value));
    }

    /** This one in a style, or in several between blanks. */
    Element styled(String style) {
        return with("class", style);
    }

    /** A number as drawings have it, to a hundredth. */
    static String number(double number) {
        DecimalFormat format = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(number);
        return text.equals("-0") ? "0" : text;
    }

    /** As it is sent. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        writeTo(text);
        return text.toString();
    }

    private void writeTo(StringBuilder text) {
        text.append('<').append(name);
        attributes.forEach((attribute, value) -> text.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        if (content.isEmpty() && VOID.contains(name)) {
            text.append("/>");
        } else {
            text.append('>').append(content).append("</").append(name).append('>');
        }
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(Characters.printable(character));
            }
        });
        return safe.toString();
    }
}
