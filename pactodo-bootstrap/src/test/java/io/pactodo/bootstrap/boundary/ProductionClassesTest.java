package io.pactodo.bootstrap.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules look at is there, all of it: without this, no rule is believed. */
class ProductionClassesTest {
    static List<BuildModule> modules() {
        return House.MODULES;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void eachModuleHasItsSentinelAndNoFewerClassesThanItHad(BuildModule module) {
        List<String> classes = classesOf(module).map(JavaClass::getName).toList();

        assertThat(classes)
                .contains(module.packages() + "." + module.sentinel())
                .hasSizeGreaterThanOrEqualTo(module.leastClasses());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aPackageBelongsToOneModule(BuildModule module) {
        assertThat(classesOf(module))
                .allSatisfy(type -> assertThat(type.getSource())
                        .hasValueSatisfying(source -> assertThat(source.getUri().toString())
                                .containsPattern("/" + module.name() + "(/target/classes/|-[^/]*\\.jar!/)")));
    }

    @Test
    void everyClassBelongsToAModule() {
        assertThat(House.CLASSES)
                .allSatisfy(type -> assertThat(House.MODULES).anyMatch(module -> module.owns(type.getName())));
    }

    @Test
    void noTestIsTakenForProduction() {
        assertThat(House.CLASSES.contain(getClass())).isFalse();
    }

    /** ArchUnit leaves out of its reports whatever matches a line of that file, wherever on the class path it lies. */
    @Test
    void nobodyHasListedViolationsToIgnore() throws IOException {
        assertThat(getClass().getClassLoader().resources("archunit_ignore_patterns.txt"))
                .isEmpty();
    }

    @Test
    void everyModuleOfTheBuildIsKnownHere() throws IOException {
        try (Stream<String> modules = Files.readString(Checkout.file("pom.xml"))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("<module>"))) {
            assertThat(modules.map(line -> line.replaceAll("</?module>", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            House.MODULES.stream().map(BuildModule::name).toList());
        }
    }

    private static Stream<JavaClass> classesOf(BuildModule module) {
        return House.CLASSES.stream().filter(type -> owner(type).equals(Optional.of(module)));
    }

    /** The module whose package is the nearest: one may lie within that of another. */
    private static Optional<BuildModule> owner(JavaClass type) {
        return House.MODULES.stream()
                .filter(module -> module.owns(type.getName()))
                .max(Comparator.comparing(module -> module.packages().length()));
    }
}
