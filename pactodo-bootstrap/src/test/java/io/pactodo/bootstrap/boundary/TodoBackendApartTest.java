package io.pactodo.bootstrap.boundary;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two ways in to the same use cases share those, and what is common to all of HTTP; neither knows the other. */
class TodoBackendApartTest {
    private static final String REST = "io.pactodo.adapter.rest.";
    private static final Set<String> COMMON =
            Set.of("Answers", "BodyReader", "Conditions", "Fields", "JsonKind", "SafeRetries", "TaskRequest", "Texts");
    private static final Set<String> ASSEMBLY = Set.of("RestServer");

    @Test
    void todoBackendIsThere() {
        assertThat(House.CLASSES.stream()
                        .filter(TodoBackendApartTest::isOfTodoBackend)
                        .map(JavaClass::getSimpleName))
                .contains("TodoBackendResource", "TodoJson", "TodoReader");
    }

    @Test
    void itKnowsNothingOfTheTaskApisOwn() {
        knowsOnly(COMMON).check(House.CLASSES);
        assertThatThrownBy(() -> knowsOnly(Set.of()).check(House.CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("TodoBackendResource.java");
    }

    @Test
    void nothingButTheAssemblyKnowsOfIt() {
        isKnownOnlyTo(ASSEMBLY).check(House.CLASSES);
        assertThatThrownBy(() -> isKnownOnlyTo(Set.of()).check(House.CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("RestServer.java");
    }

    private static ArchRule knowsOnly(Set<String> common) {
        return classes()
                .that(describe("belong to Todo-Backend", TodoBackendApartTest::isOfTodoBackend))
                .should()
                .onlyDependOnClassesThat(outsideOfRestOr(common))
                .because(
                        "the task API could not change without Todo-Backend's clients noticing; way out: give it a shape of"
                                + " its own, or name here what is common to all of HTTP");
    }

    private static ArchRule isKnownOnlyTo(Set<String> assembly) {
        return classes()
                .that(describe("belong to Todo-Backend", TodoBackendApartTest::isOfTodoBackend))
                .should()
                .onlyHaveDependentClassesThat(outsideOfRestOr(assembly))
                .because("it could not be taken away any more; way out: undo the dependency");
    }

    private static DescribedPredicate<JavaClass> outsideOfRestOr(Set<String> named) {
        return describe(
                "are outside of the adapter, of Todo-Backend, or one of " + named,
                type -> !type.getName().startsWith(REST)
                        || isOfTodoBackend(type)
                        || named.contains(type.getName().substring(REST.length())));
    }

    private static boolean isOfTodoBackend(JavaClass type) {
        return type.getName().startsWith(REST + "Todo");
    }
}
