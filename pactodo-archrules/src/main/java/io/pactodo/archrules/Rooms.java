package io.pactodo.archrules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rooms of a part, and whoever is in one: public, since the language knows nothing between a package and the world. */
final class Rooms extends DescribedPredicate<JavaClass> {
    private final Doors doors;
    private final Set<String> packages;

    Rooms(Hexagon hexagon, Doors doors) {
        super("are inside the rooms of " + doors.part() + " and no doors");
        this.doors = doors;
        String part = hexagon.root() + "." + doors.part() + ".";
        this.packages = doors.rooms().stream().map(part::concat).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Their full names. */
    Set<String> packages() {
        return new TreeSet<>(packages);
    }

    @Override
    public boolean test(JavaClass type) {
        return packages.contains(type.getPackageName())
                && !doors.all().contains(topLevel(type).getSimpleName());
    }

    private static JavaClass topLevel(JavaClass type) {
        Optional<JavaClass> around = type.getEnclosingClass();
        return around.isPresent() ? topLevel(around.orElseThrow()) : type;
    }
}
