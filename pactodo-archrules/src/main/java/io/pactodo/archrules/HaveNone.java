package io.pactodo.archrules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** A class has none of what a rule looks for; it may also find several in one class. */
final class HaveNone extends ArchCondition<JavaClass> {
    private final Function<JavaClass, Stream<Breach>> breaches;

    /**
     * @param what the rule looks for, in a word or two
     * @param breaches finds it in a class
     */
    HaveNone(String what, Function<JavaClass, Stream<Breach>> breaches) {
        super("have no %s", what);
        this.breaches = breaches;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        breaches.apply(type)
                .forEach(breach -> events.add(SimpleConditionEvent.violated(breach.place(), breach.message())));
    }
}
