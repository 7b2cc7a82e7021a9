package io.pactodo.archrules;

import io.pactodo.archrules.Diagram.Arrow;
import io.pactodo.archrules.Diagram.Element;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a diagram as PlantUML. */
final class DiagramText {
    private DiagramText() {}

    static String write(Diagram diagram) {
        StringBuilder text = new StringBuilder("@startuml\nleft to right direction\nhide stereotype\n");
        for (Element element : diagram.elements()) {
            if (!element.isCode()) {
                text.append("%s \"%s\" as %s\n".formatted(element.place(), element.name(), element.alias()));
            }
        }
        List<String> places =
                diagram.components().stream().map(Element::place).distinct().toList();
        for (String place : places) {
            text.append("\npackage \"").append(place).append("\" {\n");
            diagram.in(place).forEach(element -> text.append("  ").append(component(element)));
            text.append("}\n");
        }
        text.append('\n');
        diagram.arrows().forEach(arrow -> text.append(line(arrow)));
        return text.append("@enduml\n").toString();
    }

    private static String component(Element element) {
        String packages = element.packages().stream().collect(Collectors.joining(">> <<", "<<", ">>"));
        return "[" + element.name() + "\\n" + element.caption() + "] " + packages + " as " + element.alias() + "\n";
    }

    private static String line(Arrow arrow) {
        String label = arrow.label().isEmpty() ? "" : " : " + arrow.label();
        return arrow.from() + " " + arrow.kind().drawn() + " " + arrow.to() + label + "\n";
    }
}
