package io.pactodo.archrules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whatever the rules are about was imported: something below the root, something in each place, and each class that one
 * of them knows. Without this, a typing error or a jar that was left out keeps every rule.
 */
final class BeWhole extends ArchCondition<JavaClass> {
    private final Hexagon hexagon;
    private final Set<String> imported = new HashSet<>();
    private final Set<String> packages = new TreeSet<>();
    private final Set<Place> empty = new HashSet<>();
    private final Set<String> parts = new TreeSet<>();
    private final TreeMap<String, Dependency> missing = new TreeMap<>();

    BeWhole(Hexagon hexagon) {
        super("be all of the hexagon below %s", hexagon.root());
        this.hexagon = hexagon;
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        imported.clear();
        packages.clear();
        missing.clear();
        parts.clear();
        empty.clear();
        empty.addAll(hexagon.places());
        classes.forEach(type -> imported.add(type.getName()));
        classes.forEach(type -> packages.add(type.getPackageName()));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!hexagon.owns(type)) {
            return;
        }
        hexagon.placeOf(type).ifPresent(empty::remove);
        hexagon.partOf(type).ifPresent(part -> parts.add(part.name()));
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (hexagon.owns(target) && !imported.contains(target.getName())) {
                missing.merge(target.getName(), dependency, BinaryOperator.minBy(Comparator.naturalOrder()));
            }
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        if (packages.stream().noneMatch(this::isBelowRoot)) {
            tell(events, nothingThere());
            return;
        }
        empty.stream().map(this::nothingIn).sorted().forEach(line -> tell(events, line));
        named().filter(name -> !parts.contains(name)).forEach(name -> tell(events, noPart(name)));
        missing.forEach((name, dependency) -> events.add(SimpleConditionEvent.violated(
                dependency,
                "Class <" + name + "> was not imported, and is known: " + dependency.getDescription()
                        + "; way out: import the jar or the directory that it is in as well, and leave out no jars"
                        + " (ImportOption.DoNotIncludeJars does)")));
    }

    private String nothingThere() {
        return "No class below <" + hexagon.root() + "> was imported; " + found()
                + "; way out: name the root as the package statements do, and import where its classes are";
    }

    private String found() {
        return packages.isEmpty()
                ? "nothing was imported at all"
                : "there are classes in "
                        + packages.stream().limit(5).collect(Collectors.joining(", "))
                        + (packages.size() > 5 ? " and " + (packages.size() - 5) + " more packages" : "");
    }

    private String nothingIn(Place place) {
        return "No class is in <" + hexagon.root() + "." + place.pattern() + ">, where "
                + place.role().words()
                + " should be; way out: mend the name, import the jar or the directory that it is"
                + " in as well, or say that the hexagon has no such part";
    }

    /** The parts of which more is said than that they are there. */
    private Stream<String> named() {
        return Stream.concat(
                        hexagon.doors().stream().map(Doors::part),
                        hexagon.technologies().stream().flatMap(technology -> technology.homes().stream()))
                .distinct();
    }

    private String noPart(String name) {
        return "No part is called <" + name + ">, of which doors or a technology are told: there are " + parts
                + "; way out: name the part by its package below the root";
    }

    private boolean isBelowRoot(String name) {
        return name.equals(hexagon.root()) || name.startsWith(hexagon.root() + ".");
    }

    private void tell(ConditionEvents events, String line) {
        events.add(SimpleConditionEvent.violated(hexagon, line));
    }
}
