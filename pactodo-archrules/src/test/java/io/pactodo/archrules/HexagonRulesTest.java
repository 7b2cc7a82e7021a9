package io.pactodo.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds of the rules together: a sound hexagon keeps them, one that is not there does not, and each explains itself. */
class HexagonRulesTest {
    @TestFactory
    Stream<DynamicTest> aSoundHexagonKeepsEachRule() {
        JavaClasses classes = sound("sound").classes();
        return everyRule("sound")
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(),
                        () -> assertThat(Verdict.of(rule, classes)
                                        .result()
                                        .getFailureReport()
                                        .getDetails())
                                .isEmpty()));
    }

    /** What a rule is about has to be there: with a typing error in the root package, each rule fails. */
    @TestFactory
    Stream<DynamicTest> noRuleIsContentWithAHexagonThatIsNotThere() {
        JavaClasses classes = sound("sound").classes();
        return everyRule("soumd")
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(),
                        () -> assertThatThrownBy(() -> rule.rule().check(classes))
                                .isInstanceOf(AssertionError.class)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleSaysWhatBreakingItCostsAndTheWayOut() {
        return everyRule("sound")
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
                    assertThat(rule.sentence()).matches("[A-Z].+[^.]");
                    assertThat(rule.reason()).contains("; way out: ");
                    assertThat(rule.rule().getDescription()).isEqualTo(rule.sentence() + ", because " + rule.reason());
                }));
    }

    @Test
    void theNamesAreKnown() {
        assertThat(everyRule("sound").map(NamedRule::name))
                .containsExactly(
                        "whole",
                        "inward",
                        "plain-domain",
                        "plain-application",
                        "own-words",
                        "cycles",
                        "apart",
                        "interfaces",
                        "ports",
                        "doors/adapter.web",
                        "rooms/adapter.web",
                        "doors/adapter.store",
                        "home/SQL",
                        "look-up",
                        "wiring",
                        "tests",
                        "diagram",
                        "unchecked",
                        "failures",
                        "static",
                        "names",
                        "prefix");
    }

    @Test
    void aHexagonWithoutAPartHasNoRuleForIt() {
        assertThat(HexagonRules.of(Hexagon.below("a").withApplication().withAdapters())
                        .all())
                .extracting(NamedRule::name)
                .containsExactly(
                        "whole", "inward", "plain-domain", "own-words", "cycles", "look-up", "wiring", "tests");
        assertThat(HexagonRules.of(Hexagon.below("a").withDomain()).all())
                .extracting(NamedRule::name)
                .contains("plain-application", "apart")
                .doesNotContain("plain-domain");
    }

    @Test
    void aHexagonWithoutACoreIsRefused() {
        assertThatThrownBy(() ->
                        HexagonRules.of(Hexagon.below("com.acme").withDomain().withApplication()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The hexagon below com.acme has no core, and around nothing there are no rules: tell its domain"
                                + " or its application.");
    }

    @Test
    void aRuleIsLeftOutByNameAndSoAreAllOfAKind() {
        HexagonRules rules = sound("sound").rules().without("cycles", "doors");

        assertThat(rules.all())
                .extracting(NamedRule::name)
                .contains("whole", "home/SQL")
                .doesNotContain("cycles", "doors/adapter.web", "doors/adapter.store");
    }

    @Test
    void aRuleThatIsNotThereCanNeitherBeLeftOutNorAskedForNorMayTheOneThatAllStandOn() {
        HexagonRules rules = HexagonRules.of(Hexagon.below("a").withAdapters().withApplication());
        String there = "there are whole, inward, plain-domain, own-words, cycles, look-up, wiring, tests.";

        assertThatThrownBy(() -> rules.without("cycle"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No rule is called cycle, or none that can be left out: " + there);
        assertThatThrownBy(() -> rules.without("whole")).hasMessageContaining("none that can be left out");
        assertThatThrownBy(() -> rules.named("cycle"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No rule is called cycle: " + there);
    }

    private static Stream<NamedRule> everyRule(String name) {
        return sound(name).rules().all().stream();
    }

    private static SoundFixture sound(String name) {
        return new SoundFixture(Fixture.of(name));
    }

    /** The fixture that is sound, with all that can be said of it. */
    private record SoundFixture(Fixture fixture) {
        JavaClasses classes() {
            return fixture.classes();
        }

        HexagonRules rules() {
            List<Doors> doors = List.of(
                    Doors.of("adapter.web", "Web").withCallbacks("Greeting").withRooms("page"),
                    Doors.of("adapter.store", "SqlTickets"));
            Technology sql = Technology.of("SQL", "java.sql..").atHomeIn("adapter.store");
            return HexagonRules.of(fixture.hexagon().withDoors(doors).withTechnologies(List.of(sql)))
                    .andTheDiagram(Diagram.parse(SoundDiagram.below(fixture.root())))
                    .andStyle();
        }
    }
}
