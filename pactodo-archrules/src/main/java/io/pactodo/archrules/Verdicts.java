package io.pactodo.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;

/** Turns classes into what the rules say of them. */
final class Verdicts extends AbstractClassesTransformer<Verdict> {
    private final HexagonRules rules;

    Verdicts(HexagonRules rules) {
        super("rules of the hexagon");
        this.rules = rules;
    }

    @Override
    public Iterable<Verdict> doTransform(JavaClasses classes) {
        return rules.judge(classes);
    }
}
