package io.pactodo.archrules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * A technology is used where it is at home, and nowhere else. Each of its packages has to be used there at all, because
 * a package with a typing error is used by nobody, and would be kept out of nowhere.
 */
final class StayAtHome extends ArchCondition<JavaClass> {
    private final Technology technology;
    private final Hexagon hexagon;
    private final Set<String> unused = new TreeSet<>();

    /**
     * @param technology what stays at home
     * @param hexagon whose parts are its homes
     */
    StayAtHome(Technology technology, Hexagon hexagon) {
        super("keep %s at home", technology.name());
        this.technology = technology;
        this.hexagon = hexagon;
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        unused.clear();
        unused.addAll(technology.packages());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Part part = hexagon.partOf(type).orElseThrow();
        boolean atHome = part.role() == Role.ASSEMBLY || technology.homes().contains(part.name());
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            for (String packages : technology.packages()) {
                if (resideInAPackage(packages).test(dependency.getTargetClass().getBaseComponentType())) {
                    unused.remove(packages);
                    events.add(new SimpleConditionEvent(type, atHome, dependency.getDescription()));
                }
            }
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        unused.forEach(packages ->
                events.add(SimpleConditionEvent.violated(technology, "Package <" + packages + "> is used by nobody")));
    }
}
