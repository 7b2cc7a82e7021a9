package io.pactodo.archrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An architecture as boxes and arrows: read from its PlantUML file, or drawn from the dependencies that there are. Reads
 * the few forms that it writes, and refuses all others, because readers of PlantUML that skip what they do not know skip a
 * rule with each typing error.
 *
 * @param elements what there is, in the sequence of the file
 * @param arrows what knows what: dependencies of code, and what crosses the border of the process
 * @since 0.1.0
 */
public record Diagram(List<Element> elements, List<Arrow> arrows) {
    private static final Pattern COMPONENT = Pattern.compile("\\[(.+?)\\\\n(.+)] <<(.+)>> as (\\w+)");
    private static final Pattern OUTSIDER = Pattern.compile("(actor|database) \"(.+)\" as (\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("package \"(\\w+)\" \\{");
    private static final Pattern ARROW = Pattern.compile("(\\w+) (--|\\.\\.|-\\[#red]-)> (\\w+)(?: : (.+))?");
    private static final Pattern WITHOUT_MEANING =
            Pattern.compile("@(start|end)uml|left to right direction|hide stereotype|}|'.*|");

    public Diagram {
        elements = List.copyOf(elements);
        arrows = List.copyOf(arrows);
    }

    /**
     * Something in the picture.
     *
     * @param alias what the arrows call it
     * @param name what readers call it
     * @param caption what it does
     * @param packages the packages of its classes, as ArchUnit writes them; none when it is no code of ours
     * @param place the group that it stands in, or the word that declared it
     */
    public record Element(String alias, String name, String caption, List<String> packages, String place) {
        public Element {
            packages = List.copyOf(packages);
        }

        boolean isCode() {
            return !packages.isEmpty();
        }
    }

    /**
     * A line from one element to another.
     *
     * @param from the alias that it begins at
     * @param to the alias that it ends at
     * @param label what is written on it, or nothing
     * @param kind what it stands for
     */
    public record Arrow(String from, String to, String label, Kind kind) {}

    /** What an arrow stands for. */
    public enum Kind {
        /** A dependency of code. */
        DEPENDENCY("-->"),
        /** A dependency of code that is there, and should not be. */
        VIOLATION("-[#red]->"),
        /** Something that crosses the border of the process. */
        CROSSING("..>");

        private final String drawn;

        Kind(String drawn) {
            this.drawn = drawn;
        }

        String drawn() {
            return drawn;
        }

        private static Kind of(String line) {
            return switch (line) {
                case "--" -> DEPENDENCY;
                case ".." -> CROSSING;
                default -> VIOLATION;
            };
        }
    }

    /**
     * Reads a diagram.
     *
     * @param text what the file says
     * @return the same as it was drawn, element by element and arrow by arrow
     * @throws IllegalArgumentException when a line is none of the known forms, or an arrow hangs in the air
     */
    public static Diagram parse(String text) {
        List<Element> elements = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        String place = "";
        for (String line : text.lines().map(String::strip).toList()) {
            Matcher component = COMPONENT.matcher(line);
            Matcher outsider = OUTSIDER.matcher(line);
            Matcher group = PACKAGE.matcher(line);
            Matcher arrow = ARROW.matcher(line);
            if (component.matches()) {
                List<String> packages = List.of(component.group(3).split(">> *<<"));
                elements.add(new Element(component.group(4), component.group(1), component.group(2), packages, place));
            } else if (outsider.matches()) {
                elements.add(new Element(outsider.group(3), outsider.group(2), "", List.of(), outsider.group(1)));
            } else if (group.matches()) {
                place = group.group(1);
            } else if (arrow.matches()) {
                String label = Optional.ofNullable(arrow.group(4)).orElse("");
                arrows.add(new Arrow(arrow.group(1), arrow.group(3), label, Kind.of(arrow.group(2))));
            } else if (!WITHOUT_MEANING.matcher(line).matches()) {
                throw new IllegalArgumentException("The diagram has a line of no known form: " + line);
            }
        }
        Diagram diagram = new Diagram(elements, arrows);
        diagram.refuseArrowsInTheAir();
        return diagram;
    }

    private void refuseArrowsInTheAir() {
        for (Arrow arrow : arrows) {
            boolean isWithin =
                    element(arrow.from()).isCode() && element(arrow.to()).isCode();
            if (isWithin == (arrow.kind() == Kind.CROSSING)) {
                throw new IllegalArgumentException(
                        arrow.from() + " " + arrow.kind().drawn() + " " + arrow.to()
                                + " is to be dotted if it crosses the border of the process, and drawn through if it does not.");
            }
        }
    }

    /** {@return the same as text of PlantUML, which {@link #parse} reads again} */
    public String asPlantUml() {
        return DiagramText.write(this);
    }

    /**
     * {@return the same as a picture in SVG, with violations in red} Equal diagrams give equal bytes on every machine.
     *
     * @param title what the picture shows, for those who do not see it
     */
    public String asSvg(String title) {
        return DiagramDrawing.draw(this, title);
    }

    /** The element of that alias. */
    Element element(String alias) {
        return elements.stream()
                .filter(element -> element.alias().equals(alias))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The diagram has no part " + alias + "."));
    }

    /** The elements which are code of ours. */
    List<Element> components() {
        return elements.stream().filter(Element::isCode).toList();
    }

    /** The elements in one group. */
    List<Element> in(String place) {
        return elements.stream()
                .filter(element -> element.place().equals(place))
                .toList();
    }

    /** The arrows of one kind. */
    List<Arrow> arrows(Kind kind) {
        return arrows.stream().filter(arrow -> arrow.kind() == kind).toList();
    }
}
