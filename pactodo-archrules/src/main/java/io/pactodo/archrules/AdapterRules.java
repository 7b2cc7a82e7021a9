package io.pactodo.archrules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;

/** What adapters show, and where technology lives. */
final class AdapterRules {
    private final Hexagon hexagon;

    AdapterRules(Hexagon hexagon) {
        this.hexagon = hexagon;
    }

    /** Adapters keep ports by interfaces; a class of the core is none, unless it keeps one itself, or is a failure. */
    ArchRule portsAreInterfaces() {
        return classes()
                .that(hexagon.partsOf(EnumSet.of(Role.ADAPTER)))
                .should(new HaveNone("superclasses in the core", this::inherited))
                .as("Ports are interfaces: no adapter extends a class of the core that is all there is of a port")
                .because(
                        "a class comes with code and state, so that the core decides how each adapter is made, and none can"
                                + " be a record or extend what its own library asks for; way out: make the port an interface, and"
                                + " move what the class did into a value that it is handed")
                .allowEmptyShould(false);
    }

    private Stream<Breach> inherited(JavaClass type) {
        return type
                .getRawSuperclass()
                .filter(parent -> hexagon.partsOf(Role.CORE).test(parent)
                        && !parent.isAssignableTo(Throwable.class)
                        && parent.getAllRawInterfaces().stream().noneMatch(hexagon.partsOf(Role.CORE)))
                .map(parent -> Breach.of(type, "extends <" + parent.getName() + ">"))
                .stream();
    }

    /**
     * No adapter declares what others implement. Of an adapter whose doors are told, no interface is public but its
     * callbacks; of another, none is implemented in another part.
     */
    ArchRule onlyTheCoreHasPorts() {
        return classes()
                .that(hexagon.partsOf(EnumSet.of(Role.ADAPTER)))
                .should(new HaveNone("ports", this::ports))
                .as("Only the core has ports: adapters declare no interface for others to implement")
                .because(
                        "an interface that an adapter declares for others to implement turns the dependency outward; way"
                                + " out: declare it in the core, or name it as a callback of the assembly among the adapter's doors")
                .allowEmptyShould(false);
    }

    private Stream<Breach> ports(JavaClass type) {
        Part part = hexagon.partOf(type).orElseThrow();
        if (!type.isInterface() || !type.getModifiers().contains(JavaModifier.PUBLIC) || type.isAnnotation()) {
            return Stream.empty();
        }
        Optional<Doors> doors = hexagon.doorsOf(part);
        if (doors.isPresent()) {
            return doors.get().callbacks().contains(type.getSimpleName()) || new Rooms(hexagon, doors.get()).test(type)
                    ? Stream.empty()
                    : Stream.of(Breach.of(type, "is a public interface and no callback"));
        }
        return type.getSubclasses().stream()
                .filter(heir -> !hexagon.partOf(heir).equals(Optional.of(part)) && hexagon.owns(heir))
                .map(heir ->
                        Breach.of(heir, "implements <" + type.getName() + ">, which " + part.name() + " declares"));
    }

    /** The public top-level types of an adapter or a tool are those, each of them and no others. */
    ArchRule onlyItsDoorsArePublic(Doors doors) {
        return classes()
                .that(hexagon.partNamed(doors.part()))
                .should(new ShowOnlyItsDoors(doors, new Rooms(hexagon, doors)))
                .as("The public types of " + doors.part() + " are " + doors.all())
                .because(
                        "whatever is public gets used, and from then on is a promise; way out: make it package-private,"
                                + " or name it among the doors in this same change, where a reviewer sees it")
                .allowEmptyShould(false);
    }

    /** What is public in a part's rooms is so for its other packages, and for nobody else. */
    ArchRule roomsAreForThePartAlone(Doors doors) {
        Rooms rooms = new Rooms(hexagon, doors);
        return classes()
                .that(hexagon.areBelowRoot())
                .should(new HaveNone(
                        "steps into rooms",
                        type -> hexagon.partNamed(doors.part()).test(type)
                                ? Stream.empty()
                                : type.getDirectDependenciesFromSelf().stream()
                                        .filter(dependency -> rooms.test(
                                                dependency.getTargetClass().getBaseComponentType()))
                                        .map(Breach::of)))
                .as("The rooms of " + doors.part() + " are for itself alone")
                .because("what is public only because a part has several packages was promised to nobody; way out: go"
                        + " through a door, or name the type among the doors in this same change")
                .allowEmptyShould(false);
    }

    /** A technology is used at home, and in the assembly. */
    ArchRule staysAtHome(Technology technology) {
        return classes()
                .that(hexagon.partsOf(Role.PRODUCTION))
                .should(new StayAtHome(technology, hexagon))
                .as(technology.name() + " is at home in " + technology.homes() + " and in the assembly only")
                .because("a technology that has two homes cannot be exchanged in one; way out: let the adapter that it"
                        + " belongs to do the work, behind a port")
                .allowEmptyShould(false);
    }
}
