package io.pactodo.bootstrap.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.archrules.Diagram;
import io.pactodo.archrules.HexagonRules;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** PacToDo keeps the rules of the hexagon. */
class BoundariesTest {
    static Stream<BuildModule> shipped() {
        return House.MODULES.stream().filter(module -> !module.packages().startsWith("io.pactodo.testkit"));
    }

    @TestFactory
    Stream<DynamicTest> pacToDoKeepsEachRule() {
        return HexagonRules.of(House.HEXAGON)
                .andTheDiagram(Diagram.parse(Checkout.text("docs/architecture.puml")))
                .andStyle()
                .all()
                .stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name() + ": " + rule.sentence(), () -> rule.rule().check(House.CLASSES)));
    }

    /** What is not used in code may still be shipped: the scope is what keeps it off the class path. */
    @ParameterizedTest
    @MethodSource("shipped")
    void theTestkitIsOnNoClassPathOfProduction(BuildModule module) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Checkout.file(module.name() + "/pom.xml").toFile());
        XPath path = XPathFactory.newInstance().newXPath();

        assertThat(path.evaluate("/project/artifactId", pom)).isEqualTo(module.name());
        assertThat(path.evaluate(
                        "count(//dependency[starts-with(artifactId,'pactodo-testkit')][not(scope='test')])", pom))
                .isEqualTo("0");
    }
}
