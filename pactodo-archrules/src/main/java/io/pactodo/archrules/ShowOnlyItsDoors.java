package io.pactodo.archrules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The public top-level classes of a part are its doors, not one more and not one less, besides those in its rooms. */
final class ShowOnlyItsDoors extends ArchCondition<JavaClass> {
    private final Doors doors;
    private final Rooms rooms;
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> empty = new TreeSet<>();

    ShowOnlyItsDoors(Doors doors, Rooms rooms) {
        super("show only its doors");
        this.doors = doors;
        this.rooms = rooms;
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        missing.clear();
        missing.addAll(doors.all());
        empty.clear();
        empty.addAll(rooms.packages());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (rooms.test(type)) {
            empty.remove(type.getPackageName());
        } else if (type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)) {
            boolean isDoor = missing.remove(type.getSimpleName());
            events.add(new SimpleConditionEvent(type, isDoor, type.getDescription() + " is public and no door"));
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        missing.forEach(door -> events.add(SimpleConditionEvent.violated(
                doors, "Door <" + door + "> of " + doors.part() + " is not there, or not public")));
        empty.forEach(room -> events.add(SimpleConditionEvent.violated(doors, "Room <" + room + "> is empty")));
    }
}
