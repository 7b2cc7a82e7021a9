package io.pactodo.archrules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.pactodo.archrules.Diagram.Arrow;
import io.pactodo.archrules.Diagram.Element;
import io.pactodo.archrules.Diagram.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The dependencies that there are between the parts of a hexagon, as a diagram. */
final class FoundDiagram {
    /** Of classes in no part: they are drawn as well, or else a picture would hide them. */
    private static final Part STRAY = new Part("no part", Role.TOOL);

    private final Hexagon hexagon;
    private final Map<Part, List<JavaClass>> parts =
            new TreeMap<>(Comparator.comparing(Part::role).thenComparing(Part::name));

    private FoundDiagram(Hexagon hexagon, JavaClasses classes) {
        this.hexagon = hexagon;
        for (JavaClass type : classes) {
            if (hexagon.owns(type) && !Hexagon.isDocumentation(type)) {
                parts.computeIfAbsent(partOf(type), part -> new ArrayList<>()).add(type);
            }
        }
    }

    static Diagram of(Hexagon hexagon, JavaClasses classes) {
        return new FoundDiagram(hexagon, classes).draw();
    }

    private Diagram draw() {
        List<Element> elements = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        parts.forEach((part, types) -> {
            elements.add(element(part, types));
            arrows(part, types).forEach((target, count) -> arrows.add(arrow(part, target, count)));
        });
        return new Diagram(elements, arrows);
    }

    private Element element(Part part, List<JavaClass> types) {
        int count = types.size();
        return new Element(
                alias(part),
                name(part),
                count + (count == 1 ? " class" : " classes"),
                packages(part, types),
                place(part, types));
    }

    /** Those that it was given, as far as there are classes; in no part, every package by itself. */
    private List<String> packages(Part part, List<JavaClass> types) {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : types) {
            packages.add(part.equals(STRAY) ? type.getPackageName() : hexagon.packagesAround(type));
        }
        return List.copyOf(packages);
    }

    private String place(Part part, List<JavaClass> types) {
        if (part.equals(STRAY)) {
            return "stray";
        }
        return switch (part.role()) {
            case DOMAIN, APPLICATION -> "core";
            case ADAPTER ->
                types.stream().noneMatch(this::callsUseCase) && types.stream().anyMatch(this::keepsPort)
                        ? "driven"
                        : "driving";
            case TOOL -> "judgement";
            case TESTS -> "proof";
            case ASSEMBLY -> "assembly";
        };
    }

    /** Use cases are classes of the application; its interfaces are ports, and the rest are values. */
    private boolean callsUseCase(JavaClass type) {
        Set<Role> useCases = hexagon.has(Role.APPLICATION) ? EnumSet.of(Role.APPLICATION) : Role.CORE;
        return type.getMethodCallsFromSelf().stream()
                .map(JavaAccess::getTargetOwner)
                .anyMatch(owner -> isOf(useCases, owner)
                        && !owner.isInterface()
                        && !owner.isRecord()
                        && !owner.isEnum()
                        && !owner.isAssignableTo(Throwable.class));
    }

    private boolean isOf(Set<Role> roles, JavaClass type) {
        return hexagon.partsOf(roles).test(type);
    }

    private boolean keepsPort(JavaClass type) {
        return type.getAllRawInterfaces().stream().anyMatch(port -> isOf(Role.CORE, port));
    }

    private Map<Part, Integer> arrows(Part origin, List<JavaClass> types) {
        Map<Part, Integer> counts =
                new TreeMap<>(Comparator.comparing(Part::role).thenComparing(Part::name));
        for (JavaClass type : types) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (hexagon.owns(target) && !partOf(target).equals(origin) && parts.containsKey(partOf(target))) {
                    counts.merge(partOf(target), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private Arrow arrow(Part origin, Part target, int count) {
        boolean isFine = !origin.equals(STRAY) && !target.equals(STRAY) && hexagon.mayKnow(origin, target);
        return isFine
                ? new Arrow(alias(origin), alias(target), "", Kind.DEPENDENCY)
                : new Arrow(alias(origin), alias(target), Integer.toString(count), Kind.VIOLATION);
    }

    private Part partOf(JavaClass type) {
        return hexagon.partOf(type).orElse(STRAY);
    }

    private static String alias(Part part) {
        return part.name().equals(Place.ROOT_ITSELF) ? "root" : part.name().replaceAll("\\W", "_");
    }

    private static String name(Part part) {
        String name =
                part.name().equals(Place.ROOT_ITSELF) ? "root" : part.name().replaceFirst("^\\w+\\.(?=\\w)", "");
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
