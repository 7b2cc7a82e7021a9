package io.pactodo.archrules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The public top-level classes of a part are its doors: not one more, and not one less. */
final class ShowOnlyItsDoors extends ArchCondition<JavaClass> {
    private final Doors doors;
    private final Set<String> missing = new TreeSet<>();

    ShowOnlyItsDoors(Doors doors) {
        super("show only its doors");
        this.doors = doors;
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        missing.clear();
        missing.addAll(doors.all());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)) {
            boolean isDoor = missing.remove(type.getSimpleName());
            events.add(new SimpleConditionEvent(type, isDoor, type.getDescription() + " is public and no door"));
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        missing.forEach(door -> events.add(SimpleConditionEvent.violated(
                doors, "Door <" + door + "> of " + doors.part() + " is not there, or not public")));
    }
}
