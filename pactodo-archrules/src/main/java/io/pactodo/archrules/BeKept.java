package io.pactodo.archrules;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Nothing was found that breaks a rule. */
final class BeKept extends ArchCondition<Verdict> {
    BeKept() {
        super("be kept");
    }

    @Override
    public void check(Verdict verdict, ConditionEvents events) {
        events.add(new SimpleConditionEvent(verdict, verdict.isKept(), verdict.text()));
    }
}
