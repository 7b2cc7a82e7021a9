package io.pactodo.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Default", "a_b", "a b", "ä", "a/b", "default\n"})
    void aWorkspaceHasAPlainName(String name) {
        assertThat(Refusals.fault(() -> new WorkspaceId(name)).code()).isEqualTo("invalid_workspace");
    }

    @Test
    void aWorkspaceHasANameOfAtMost64Characters() {
        assertThat(new WorkspaceId("a-0".repeat(21)).value()).hasSize(63);
        assertThat(Refusals.fault(() -> new WorkspaceId("x".repeat(65))).code()).isEqualTo("invalid_workspace");
    }

    @Test
    void aPriorityIsFrom0To9AndNoneIsTheLeast() {
        assertThat(List.of(new Priority(9).rank(), Priority.NONE.rank(), new Priority(1).rank()))
                .containsExactly(9, 10, 1);
        assertThat(Refusals.fault(() -> new Priority(10)).code()).isEqualTo("out_of_range");
        assertThat(Refusals.fault(() -> new Priority(-1)).code()).isEqualTo("out_of_range");
    }

    @Test
    void idsAreComparedByteByByteAsTheDatabaseDoes() {
        TaskId low = new TaskId(UUID.fromString("7fffffff-ffff-ffff-ffff-ffffffffffff"));
        TaskId high = new TaskId(UUID.fromString("80000000-0000-0000-0000-000000000000"));
        assertThat(low).isLessThan(high);
        assertThat(new TaskId(new UUID(1, -1))).isGreaterThan(new TaskId(new UUID(1, 1)));
    }

    @Test
    void aRevisionIsNeverNegativeAndNeverWraps() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Revision(-1));
        assertThat(Revision.ZERO.plus(3)).isEqualTo(new Revision(3));
        assertThat(new Revision(2)).isLessThan(new Revision(10));
    }

    @Test
    void aTagHas1To64Characters() {
        assertThat(new Tag(" home ").value()).isEqualTo("home");
        assertThat(Refusals.fault(() -> new Tag(" ")).code()).isEqualTo("blank");
        assertThat(Refusals.fault(() -> new Tag("x".repeat(65))))
                .isEqualTo(new Violation("", "too_long", "A tag has 1 to 64 characters; this one has 65."));
        assertThat(Refusals.fault(() -> new Tag("a\nb")).code()).isEqualTo("control_character");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", " . ", "a/..", "./a", "a\\..\\b", "\\.", "/..", "../"})
    void aTagIsNoPathThatLeadsElsewhere(String value) {
        assertThat(Refusals.fault(() -> new Tag(value)).code()).isEqualTo("dot_segment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "a\\b", "a/b", "a.", "..a/.b/c..", ". .", "1.0/2.0"})
    void dotsAndSlashesWithinATagAreOrdinary(String value) {
        assertThat(new Tag(value).value()).isEqualTo(value);
    }

    @Test
    void tagsKeepTheirSequenceAndStandOnceEach() {
        assertThat(Tags.of("b", "a").values()).containsExactly(new Tag("b"), new Tag("a"));
        assertThat(Refusals.fault(() -> Tags.of("a", "a ")))
                .isEqualTo(new Violation("", "duplicate", "The tag \"a\" stands here twice: send it once."));
    }

    @Test
    void aTaskHasAtMost50Tags() {
        List<Tag> tags = IntStream.rangeClosed(1, 51)
                .mapToObj(number -> new Tag("tag " + number))
                .toList();
        assertThat(new Tags(tags.subList(0, 50)).values()).hasSize(50);
        assertThat(Refusals.fault(() -> new Tags(tags)).code()).isEqualTo("too_many");
    }

    @Test
    void allFaultsOfOneRequestAreToldAtOnce() {
        Violations violations = new Violations();
        assertThat(violations.collect("title", () -> new Title(" "))).isEmpty();
        assertThat(violations.collect("priority", () -> new Priority(3))).contains(new Priority(3));
        violations.collect("tags", () -> new Tags(Collections.nCopies(2, new Tag("a"))));
        violations.add(new Violation("due/date", "unknown", "?"));

        TaskRefused.Invalid refused = catchThrowableOfType(TaskRefused.Invalid.class, violations::refuseIfAny);
        assertThat(refused.violations()).extracting(Violation::field).containsExactly("title", "tags", "due/date");
        assertThat(refused).hasMessageStartingWith("A title has at least 1 character");
    }

    @Test
    void withoutFaultsNothingIsRefused() {
        Violations violations = new Violations();
        violations.collect("title", () -> new Title("fine"));
        violations.refuseIfAny();
        assertThat(new Violation("date", "c", "d").in("due").field()).isEqualTo("due/date");
        assertThat(new Violation("", "c", "d").in("due").field()).isEqualTo("due");
    }

    @Test
    void aRefusalIsAnAnswerAndCarriesNoStackTrace() {
        assertThat(new TaskRefused.Invalid("code", "detail").getStackTrace()).isEmpty();
    }
}
