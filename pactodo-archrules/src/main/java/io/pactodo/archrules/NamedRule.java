package io.pactodo.archrules;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule, with a name to leave it out by.
 *
 * @param name lower-case words with dashes; where a rule is about one part, its name follows after a slash
 * @param rule the rule; its description is a sentence, and after ", because " the cost and the way out
 * @since 0.1.0
 */
public record NamedRule(String name, ArchRule rule) {
    private static final String REASON = ", because ";

    /** Whether that is its name, or what is before the slash in it. */
    boolean isCalled(String word) {
        return name.equals(word) || name.startsWith(word + "/");
    }

    /** {@return what the rule says, in a sentence without its end} */
    public String sentence() {
        return rule.getDescription().substring(0, rule.getDescription().indexOf(REASON));
    }

    /** {@return what it costs to break the rule, and what to do instead} */
    public String reason() {
        return rule.getDescription().substring(rule.getDescription().indexOf(REASON) + REASON.length());
    }
}
