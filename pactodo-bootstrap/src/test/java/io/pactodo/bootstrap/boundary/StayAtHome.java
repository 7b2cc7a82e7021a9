package io.pactodo.bootstrap.boundary;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

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
    private final String[] homes;
    private final Set<String> unused = new TreeSet<>();

    /**
     * @param technology what stays at home
     * @param homes the packages that it may be used in
     */
    StayAtHome(Technology technology, String... homes) {
        super("keep %s at home", technology.name());
        this.technology = technology;
        this.homes = homes.clone();
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        unused.clear();
        unused.addAll(technology.packages());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean atHome = resideInAnyPackage(homes).test(type);
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
