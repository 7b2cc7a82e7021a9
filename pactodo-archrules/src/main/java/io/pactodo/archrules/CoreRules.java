package io.pactodo.archrules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What the core is made of, and what it answers with. */
final class CoreRules {
    private final Hexagon hexagon;

    CoreRules(Hexagon hexagon) {
        this.hexagon = hexagon;
    }

    /** The domain knows itself, {@link PlainJava the JDK's values}, and what was lent to the core. */
    ArchRule theDomainKnowsOnlyPlainJava() {
        return core(EnumSet.of(Role.DOMAIN))
                .as("The domain knows only plain Java: values, text, time and collections")
                .because("whoever embeds the domain inherits whatever it drags in; way out: take what is needed as an"
                        + " argument, or let a port ask for it; a library of values and annotations may be lent to the"
                        + " core (whoseCoreMayKnow)");
    }

    /** The application knows the domain, the JDK's values, and what was lent to it. */
    ArchRule theApplicationKnowsOnlyTheDomain() {
        return core(EnumSet.of(Role.APPLICATION))
                .as("The application knows only the domain and plain Java")
                .because(
                        "a use case with a framework, a database or a thread in it cannot be run without them; way out: let"
                                + " a port in the application ask, and let an adapter answer; what is only annotations may be lent"
                                + " to it (whoseApplicationMayKnow)");
    }

    private ArchRule core(Set<Role> role) {
        return classes()
                .that(hexagon.partsOf(role))
                .should(new HaveNone("dependencies on more than plain Java", this::beyondPlainJava))
                .allowEmptyShould(false);
    }

    private Stream<Breach> beyondPlainJava(JavaClass type) {
        Role role = hexagon.partOf(type).orElseThrow().role();
        return Stream.concat(
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                isForeign(role, dependency.getTargetClass().getBaseComponentType()))
                        .map(Breach::of),
                type.getAccessesFromSelf().stream()
                        .filter(PlainJava::reachesIntoSystem)
                        .filter(access -> !Calls.looksUp(access))
                        .map(Breach::of));
    }

    /** What is of the hexagon itself is a matter of {@link LayerRules}. */
    private boolean isForeign(Role role, JavaClass type) {
        return !type.isPrimitive()
                && !hexagon.owns(type)
                && !PlainJava.has(type)
                && !hexagon.lentTo(role).test(type);
    }

    /** What public methods of the core return is of the core, plain Java, or lent to it; type arguments included. */
    ArchRule useCasesSpeakTheLanguageOfTheCore() {
        return classes()
                .that(hexagon.partsOf(Role.CORE))
                .should(new HaveNone("answers in foreign words", this::foreignAnswers))
                .as("Use cases answer in the words of the core")
                .because(
                        "an answer in an adapter's or a library's words ties every caller to it; way out: answer with a"
                                + " record of the core, and let each adapter translate")
                .allowEmptyShould(false);
    }

    private Stream<Breach> foreignAnswers(JavaClass type) {
        Role role = hexagon.partOf(type).orElseThrow().role();
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getBaseComponentType)
                        .filter(answer -> isForeign(role, answer) || isOutside(answer))
                        .map(answer -> Breach.of(method, "answers with <" + answer.getName() + ">")));
    }

    private boolean isOutside(JavaClass type) {
        return hexagon.owns(type) && !hexagon.partsOf(Role.CORE).test(type);
    }
}
