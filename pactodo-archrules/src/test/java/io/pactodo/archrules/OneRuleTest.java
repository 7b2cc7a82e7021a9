package io.pactodo.archrules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** All rules in one line, and what a person reads when they are red. */
class OneRuleTest {
    @Test
    void aSoundHexagonKeepsIt() {
        Fixture sound = Fixture.of("sound");

        assertThatCode(() -> HexagonRules.of(sound.hexagon()).asOneRule().check(sound.classes()))
                .doesNotThrowAnyException();
    }

    @Test
    void eachRuleThatIsBrokenIsToldOnceWithItsReasonAndEachPlace() {
        Fixture outward = Fixture.of("outward");

        assertThatThrownBy(() -> HexagonRules.of(outward.hexagon()).asOneRule().check(outward.classes()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "Rule 'The hexagon below " + outward.root() + " keeps its rules, because each of them"
                                + " says what breaking it costs, and the way out' was violated (3 times):")
                .hasMessageContaining(
                        "Adapters do not know each other, because adapters that know each other can only be"
                                + " replaced, tested and deployed together; way out: let the core declare a port for what one needs"
                                + " of the other, or move what both need into the core:\n    Method <" + outward.root()
                                + ".adapter.web.Web.tickets()> calls constructor <" + outward.root()
                                + ".adapter.store.SqlTickets.<init>()> in (Web.java:7)")
                .hasMessageContaining("Class <" + outward.root() + ".stray.Stray> belongs to no part of the hexagon")
                .hasMessageContaining("Tests stay out of production");
    }

    @Test
    void ofAHexagonThatIsNotThereNothingElseIsTold() {
        Fixture sound = Fixture.of("sound");

        assertThatThrownBy(() -> HexagonRules.of(Hexagon.below(sound.root()).withDomain("domian"))
                        .asOneRule()
                        .check(sound.classes()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated (1 times)")
                .hasMessageContaining("    No class is in <" + sound.root() + ".domian>, where the domain should be");
    }

    @Test
    void adaptersAreFoundWithoutBeingNamed() {
        Fixture sound = Fixture.of("sound");

        assertThatCode(() -> HexagonRules.of(Hexagon.below(sound.root()).withTestkit("testkit"))
                        .asOneRule()
                        .check(sound.classes()))
                .doesNotThrowAnyException();
    }
}
