package io.pactodo.adapter.metrics.slo.dashboards;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** An object of JSON, whose members stay in the sequence in which they were added: the same ones give the same bytes. */
final class JsonObject {
    private final Map<String, BiConsumer<StringBuilder, String>> members = new LinkedHashMap<>();

    JsonObject with(String name, String value) {
        return member(name, (text, indent) -> quote(text, value));
    }

    JsonObject with(String name, long value) {
        return member(name, (text, indent) -> text.append(value));
    }

    JsonObject with(String name, BigDecimal value) {
        return member(name, (text, indent) -> text.append(value.toPlainString()));
    }

    JsonObject with(String name, boolean value) {
        return member(name, (text, indent) -> text.append(value));
    }

    JsonObject with(String name, JsonObject value) {
        return member(name, value::write);
    }

    JsonObject with(String name, List<JsonObject> values) {
        return member(name, (text, indent) -> writeAll(text, indent, values));
    }

    JsonObject withWords(String name, String... values) {
        return member(name, (text, indent) -> {
            text.append('[');
            for (int i = 0; i < values.length; i++) {
                text.append(i == 0 ? "" : ", ");
                quote(text, values[i]);
            }
            text.append(']');
        });
    }

    JsonObject withNull(String name) {
        return member(name, (text, indent) -> text.append("null"));
    }

    private JsonObject member(String name, BiConsumer<StringBuilder, String> writer) {
        members.put(name, writer);
        return this;
    }

    /** As a file: indented, with a line's end at the end. */
    String text() {
        StringBuilder text = new StringBuilder();
        write(text, "");
        return text.append('\n').toString();
    }

    private void write(StringBuilder text, String indent) {
        if (members.isEmpty()) {
            text.append("{}");
            return;
        }
        String deeper = indent + "  ";
        String separator = "{\n";
        for (Map.Entry<String, BiConsumer<StringBuilder, String>> member : members.entrySet()) {
            text.append(separator).append(deeper);
            quote(text, member.getKey());
            text.append(": ");
            member.getValue().accept(text, deeper);
            separator = ",\n";
        }
        text.append('\n').append(indent).append('}');
    }

    private static void writeAll(StringBuilder text, String indent, List<JsonObject> values) {
        if (values.isEmpty()) {
            text.append("[]");
            return;
        }
        String deeper = indent + "  ";
        String separator = "[\n";
        for (JsonObject value : values) {
            text.append(separator).append(deeper);
            value.write(text, deeper);
            separator = ",\n";
        }
        text.append('\n').append(indent).append(']');
    }

    private static void quote(StringBuilder text, String value) {
        text.append('"');
        value.chars().forEach(each -> {
            switch (each) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> {
                    if (each < ' ') {
                        text.append(String.format("\\u%04x", each));
                    } else {
                        text.append((char) each);
                    }
                }
            }
        });
        text.append('"');
    }
}
