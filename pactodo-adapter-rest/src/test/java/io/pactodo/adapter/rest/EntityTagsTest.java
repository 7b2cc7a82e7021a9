package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pactodo.domain.task.Revision;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagsTest {
    private static final Revision SEVEN = new Revision(7);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "7"             | true  | true
            ` "7" `         | true  | true
            *               | true  | true
            "6", "7"        | true  | true
            "6",,"7",       | true  | true
            "6,7"           | false | false
            W/"7"           | false | true
            W/"6", W/"7"    | false | true
            W/"7", "7"      | true  | true
            "6"             | false | false
            "07"            | false | false
            ""              | false | false
            "abc"           | false | false
            "W/7"           | false | false
            """)
    void tagsAreComparedAsTheyStand(String header, boolean strongly, boolean weakly) {
        EntityTags tags = EntityTags.parse("If-Match", header);
        assertThat(tags.matchStrongly(SEVEN)).isEqualTo(strongly);
        assertThat(tags.matchWeakly(SEVEN)).isEqualTo(weakly);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            7           | put it in quotes: "7".
            abc         | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            "7          | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            7"          | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            '7'         | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            w/"7"       | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            W/7         | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            W / "7"     | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            "7" "8"     | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            "7 8"       | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            *, "7"      | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            **          | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            ,           | send the ETag as it came, quotes included, such as "42"; or a list of them, or *.
            """)
    void whatIsNoTagIsRefusedWithTheWayOut(String header, String wayOut) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> EntityTags.parse("If-Match", header));
        String detail = "If-Match: " + header + " is no entity tag: " + wayOut;
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_HEADER);
        assertThat(problem.detail()).isEqualTo(detail);
        assertThat(problem.errors()).containsExactly(new FieldError("If-Match", "invalid_entity_tag", detail));
    }

    @Test
    void anEmptyHeaderIsRefusedInAWholeSentence() {
        assertThat(catchThrowableOfType(ProblemException.class, () -> EntityTags.parse("If-Match", ""))
                        .detail())
                .startsWith("If-Match is empty: send the ETag as it came,");
    }

    @Test
    void aLongHeaderIsReadInLinearTime() {
        String many = "\"1\",".repeat(4000);
        assertThat(EntityTags.parse("If-Match", many).strong()).hasSize(4000);
        assertThat(catchThrowableOfType(ProblemException.class, () -> EntityTags.parse("If-Match", many + "x")))
                .isNotNull();
    }

    @Test
    void ifNoneMatchRefusesWhatItNames() {
        assertThat(conditions("", "\"7\"").precondition().holdsAt(SEVEN)).isFalse();
        assertThat(conditions("", "W/\"7\"").precondition().holdsAt(SEVEN)).isFalse();
        assertThat(conditions("", "\"6\"").precondition().holdsAt(SEVEN)).isTrue();
        assertThat(conditions("", "*").precondition().holdsAt(SEVEN)).isFalse();
        assertThat(conditions("\"7\"", "\"6\"").precondition().holdsAt(SEVEN)).isTrue();
        assertThat(conditions("\"7\"", "\"7\"").precondition().holdsAt(SEVEN)).isFalse();
        assertThat(conditions("", "").precondition().holdsAt(SEVEN)).isTrue();
    }

    @Test
    void onlyIfNoneMatchWithAStarAsksForCreation() {
        assertThat(conditions("", "*").askForCreation()).isTrue();
        assertThat(conditions("\"7\"", "*").askForCreation()).isFalse();
        assertThat(conditions("", "\"7\"").askForCreation()).isFalse();
        assertThat(conditions("*", "").askForCreation()).isFalse();
    }

    private static Conditions conditions(String ifMatch, String ifNoneMatch) {
        return new Conditions(tags("If-Match", ifMatch), tags("If-None-Match", ifNoneMatch));
    }

    private static Optional<EntityTags> tags(String header, String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(EntityTags.parse(header, value));
    }
}
