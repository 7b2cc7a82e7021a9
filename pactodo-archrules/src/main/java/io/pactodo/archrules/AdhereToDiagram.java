package io.pactodo.archrules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.pactodo.archrules.Diagram.Arrow;
import io.pactodo.archrules.Diagram.Element;
import io.pactodo.archrules.Diagram.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The classes and their dependencies are those of a diagram: no more, and no less. */
final class AdhereToDiagram extends ArchCondition<JavaClass> {
    private final Hexagon hexagon;
    private final Diagram diagram;
    private final Set<Element> empty = new LinkedHashSet<>();
    private final Set<Arrow> unused = new LinkedHashSet<>();

    AdhereToDiagram(Hexagon hexagon, Diagram diagram) {
        super("adhere to the diagram");
        this.hexagon = hexagon;
        this.diagram = diagram;
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        empty.clear();
        unused.clear();
        empty.addAll(diagram.components());
        unused.addAll(diagram.arrows(Kind.DEPENDENCY));
        unused.addAll(diagram.arrows(Kind.VIOLATION));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Optional<Element> origin = componentOf(type);
        if (origin.isEmpty()) {
            if (!Hexagon.isDocumentation(type)) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getDescription() + " is in no component of the diagram"));
            }
            return;
        }
        empty.remove(origin.get());
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            componentOf(dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> !target.equals(origin.get()))
                    .filter(target -> !isDrawn(origin.get(), target))
                    .ifPresent(target ->
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        for (Element element : empty) {
            events.add(SimpleConditionEvent.violated(
                    diagram,
                    "Component <" + element.alias() + "> of the diagram has no class in " + element.packages()));
        }
        for (Arrow arrow : unused) {
            events.add(SimpleConditionEvent.violated(
                    diagram,
                    "Arrow <" + arrow.from() + " " + arrow.kind().drawn() + " " + arrow.to()
                            + "> of the diagram is used by no dependency"));
        }
    }

    /** A red arrow admits that the dependency is there, and allows nothing. */
    private boolean isDrawn(Element origin, Element target) {
        unused.removeIf(arrow -> leads(arrow, origin, target));
        return diagram.arrows(Kind.DEPENDENCY).stream().anyMatch(arrow -> leads(arrow, origin, target));
    }

    private static boolean leads(Arrow arrow, Element origin, Element target) {
        return arrow.from().equals(origin.alias()) && arrow.to().equals(target.alias());
    }

    /** The one whose package is the nearest, if several claim it. */
    private Optional<Element> componentOf(JavaClass type) {
        return hexagon.owns(type)
                ? diagram.components().stream()
                        .filter(element -> nearness(element, type) > 0)
                        .max(Comparator.comparing(element -> nearness(element, type)))
                : Optional.empty();
    }

    private static int nearness(Element element, JavaClass type) {
        return element.packages().stream()
                .filter(packages -> resideInAPackage(packages).test(type))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
