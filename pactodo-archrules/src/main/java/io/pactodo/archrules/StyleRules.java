package io.pactodo.archrules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rules that keep a hexagon pleasant, and that a sound one may break: what failures are like, what changes, and what names
 * say. They are asked for with {@link HexagonRules#andStyle()}.
 */
final class StyleRules {
    private static final Predicate<String> SAYING_NOTHING = saying(".*(Impl|Utils?|Manager|Helper)");
    private static final Predicate<String> PREFIXED = saying(".*[.$]I[A-Z][a-z][^.$]*");

    private final Hexagon hexagon;

    StyleRules(Hexagon hexagon) {
        this.hexagon = hexagon;
    }

    List<NamedRule> all() {
        return List.of(
                new NamedRule("unchecked", failuresOfTheCoreAreUnchecked()),
                new NamedRule("failures", failuresHaveNames()),
                new NamedRule("static", nothingStaticChanges()),
                new NamedRule("names", namesSayTheRole()),
                new NamedRule("prefix", interfacesHaveNoPrefix()));
    }

    ArchRule failuresOfTheCoreAreUnchecked() {
        return noneIn(
                        Role.CORE,
                        "checked exceptions",
                        type -> Stream.of(type)
                                .filter(one -> one.isAssignableTo(Throwable.class)
                                        && !one.isAssignableTo(RuntimeException.class))
                                .map(one -> Breach.of(one, "is a checked exception")))
                .as("What the core throws is unchecked")
                .because("a checked exception in a port forces every adapter and every lambda between to wrap it, and"
                        + " wrapped refusals are read as outages; way out: extend the sealed family of refusals, or"
                        + " throw the one exception that means an outage");
    }

    ArchRule failuresHaveNames() {
        return noneIn(
                        Role.PRODUCTION,
                        "nameless failures",
                        type -> type.getAccessesFromSelf().stream()
                                .filter(Calls::makesNamelessFailure)
                                .map(Breach::of))
                .as("Failures have names")
                .because("a bare RuntimeException can only be handled by reading its text; way out: throw a refusal, an"
                        + " outage, or one of the JDK's own that says what the caller did wrong");
    }

    ArchRule nothingStaticChanges() {
        return noneIn(
                        Role.PRODUCTION,
                        "static fields that change",
                        type -> type.getFields().stream()
                                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC)
                                        && !field.getModifiers().contains(JavaModifier.FINAL))
                                .map(field -> Breach.of(field, "is static and not final")))
                .as("Nothing static changes")
                .because("two servers in one process, and two tests in one run, would share it; way out: keep it in an"
                        + " object which the assembly makes");
    }

    ArchRule namesSayTheRole() {
        return named(SAYING_NOTHING, type -> true, "has a name that says nothing")
                .as("Names say the role")
                .because("Impl, Util, Manager and Helper say nothing, so everything fits in; way out: name the class"
                        + " after what makes it differ from its siblings, or after what it does");
    }

    ArchRule interfacesHaveNoPrefix() {
        return named(PREFIXED, JavaClass::isInterface, "has a prefix")
                .as("Interfaces have no prefix")
                .because("the interface is what everybody speaks of, so it gets the good name; way out: leave the I"
                        + " away, and name the implementation after its technology");
    }

    private ArchRule named(Predicate<String> names, Predicate<JavaClass> kind, String words) {
        return noneIn(
                Set.of(Role.values()),
                "names that mislead",
                type -> Stream.of(type)
                        .filter(one -> kind.test(one) && names.test(one.getName()))
                        .map(one -> Breach.of(one, words)));
    }

    private ArchRule noneIn(Set<Role> roles, String what, Function<JavaClass, Stream<Breach>> breaches) {
        return classes()
                .that(hexagon.partsOf(roles))
                .should(new HaveNone(what, breaches))
                .allowEmptyShould(false);
    }

    private static Predicate<String> saying(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
