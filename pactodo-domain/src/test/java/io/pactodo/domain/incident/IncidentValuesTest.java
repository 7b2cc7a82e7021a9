package io.pactodo.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pactodo.domain.task.TaskRefused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentValuesTest {
    @Test
    void namesAndNotesAreTrimmed() {
        assertThat(new Person(" Ada \n").name()).isEqualTo("Ada");
        assertThat(new Remark("\n one\ntwo ").text()).isEqualTo("one\ntwo");
    }

    @Test
    void theirLengthIsCountedInCharacters() {
        assertThat(new Person("😀".repeat(100)).name()).hasSize(200);
        assertThatExceptionOfType(TaskRefused.Invalid.class)
                .isThrownBy(() -> new Person("😀".repeat(101)))
                .withMessage("The name of a person has 1 to 100 characters; this one has 101.");
        assertThatExceptionOfType(TaskRefused.Invalid.class)
                .isThrownBy(() -> new Remark("x".repeat(4_001)))
                .withMessage("A note has 1 to 4000 characters; this one has 4001.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u2028b", "a\ud800"})
    void aNameIsOneLineOfCharacters(String name) {
        assertThatExceptionOfType(TaskRefused.Invalid.class).isThrownBy(() -> new Person(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a\u0000b", "\udc00"})
    void aNoteIsText(String text) {
        assertThatExceptionOfType(TaskRefused.Invalid.class).isThrownBy(() -> new Remark(text));
    }

    @Test
    void whatNoLogCanHaveIsNoValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IncidentId(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AlertKey("", Night.second(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new AlertGroup("", List.of(Night.fires("a", 0))));
        assertThatIllegalArgumentException().isThrownBy(() -> new AlertGroup("group", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ResponsePromise(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncidentPolicy(
                        ResponsePromise.OF_PACTODO, Duration.ofSeconds(-1), Duration.ofSeconds(1), Duration.ZERO));
        assertThatExceptionOfType(TaskRefused.Invalid.class)
                .isThrownBy(() -> new IncidentQuery(IncidentQuery.Scope.ALL, Optional.empty(), Optional.empty(), 201));
    }

    @Test
    void anAlertWithoutANameHasNone() {
        Alert bare = Alert.firing(new AlertKey("f", Night.second(0)), Map.of(), Map.of());
        assertThat(bare.name()).isEmpty();
        assertThat(bare.severity()).isEqualTo(Severity.UNSPECIFIED);
    }
}
