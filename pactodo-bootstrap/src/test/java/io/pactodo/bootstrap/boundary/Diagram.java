package io.pactodo.bootstrap.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The architecture, read from its PlantUML file. Reads the few forms that the file needs and refuses all others, because
 * readers of PlantUML that skip what they do not know, as ArchUnit's does, skip a rule with each typing error.
 *
 * @param parts what there is, in the sequence of the file
 * @param arrows what knows what: dependencies of code, and what crosses the border of the process
 */
record Diagram(List<Part> parts, List<Arrow> arrows) {
    private static final Pattern COMPONENT = Pattern.compile("\\[(.+?)\\\\n(.+)] <<(.+)>> as (\\w+)");
    private static final Pattern OUTSIDER = Pattern.compile("(actor|database) \"(.+)\" as (\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("package \"(\\w+)\" \\{");
    private static final Pattern ARROW = Pattern.compile("(\\w+) (--|\\.\\.)> (\\w+)(?: : (.+))?");
    private static final Pattern WITHOUT_MEANING =
            Pattern.compile("@(start|end)uml|left to right direction|hide stereotype|}|'.*|");

    Diagram {
        parts = List.copyOf(parts);
        arrows = List.copyOf(arrows);
    }

    /**
     * Something in the picture.
     *
     * @param alias what the arrows call it
     * @param name what readers call it
     * @param caption what it does
     * @param packages the packages of its classes; empty when it is no code of ours
     * @param place the group that it stands in, or the word that declared it
     */
    record Part(String alias, String name, String caption, Optional<String> packages, String place) {}

    /**
     * A line from one part to another.
     *
     * @param from the alias that it begins at
     * @param to the alias that it ends at
     * @param label what is written on it, or nothing
     * @param isDependency whether it is one of code; otherwise it crosses the border of the process
     */
    record Arrow(String from, String to, String label, boolean isDependency) {}

    /**
     * Reads a diagram.
     *
     * @throws IllegalArgumentException when a line is none of the known forms, or an arrow hangs in the air
     */
    static Diagram parse(String text) {
        List<Part> parts = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        String place = "";
        for (String line : text.lines().map(String::strip).toList()) {
            Matcher component = COMPONENT.matcher(line);
            Matcher outsider = OUTSIDER.matcher(line);
            Matcher group = PACKAGE.matcher(line);
            Matcher arrow = ARROW.matcher(line);
            if (component.matches()) {
                parts.add(new Part(
                        component.group(4),
                        component.group(1),
                        component.group(2),
                        Optional.of(component.group(3)),
                        place));
            } else if (outsider.matches()) {
                parts.add(new Part(outsider.group(3), outsider.group(2), "", Optional.empty(), outsider.group(1)));
            } else if (group.matches()) {
                place = group.group(1);
            } else if (arrow.matches()) {
                String label = Optional.ofNullable(arrow.group(4)).orElse("");
                boolean isDependency = arrow.group(2).equals("--");
                arrows.add(new Arrow(arrow.group(1), arrow.group(3), label, isDependency));
            } else if (!WITHOUT_MEANING.matcher(line).matches()) {
                throw new IllegalArgumentException("The diagram has a line of no known form: " + line);
            }
        }
        Diagram diagram = new Diagram(parts, arrows);
        diagram.refuseArrowsInTheAir();
        return diagram;
    }

    private void refuseArrowsInTheAir() {
        for (Arrow arrow : arrows) {
            boolean isDependency = part(arrow.from()).packages().isPresent()
                    && part(arrow.to()).packages().isPresent();
            if (isDependency != arrow.isDependency()) {
                throw new IllegalArgumentException(arrow + " is to be dotted if it crosses the border of the process,"
                        + " and drawn through if it does not.");
            }
        }
    }

    /** The part of that alias. */
    Part part(String alias) {
        return parts.stream()
                .filter(part -> part.alias().equals(alias))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The diagram has no part " + alias + "."));
    }

    /** The parts which are code of ours. */
    List<Part> components() {
        return parts.stream().filter(part -> part.packages().isPresent()).toList();
    }

    /** The parts in one group. */
    List<Part> in(String place) {
        return parts.stream().filter(part -> part.place().equals(place)).toList();
    }

    /** The arrows between code of ours. */
    List<Arrow> dependencies() {
        return arrows.stream().filter(Arrow::isDependency).toList();
    }
}
