package io.pactodo.domain.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {
    @Test
    void whiteSpaceAtItsEndsIsNotPartOfIt() {
        assertThat(new Title(" \t buy milk\n").value()).isEqualTo("buy milk");
        assertThat(new Title("\u00a0 a \u00a0 b \u3000\u00a0").value()).isEqualTo("a \u00a0 b");
    }

    @Test
    void itsLengthIsCountedInCharactersAndNotInUnitsOfTheEncoding() {
        assertThat(new Title("😀".repeat(500)).value()).hasSize(1000);
        assertThat(Refusals.fault(() -> new Title("😀".repeat(501))))
                .isEqualTo(new Violation("", "too_long", "A title has at most 500 characters; this one has 501."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n", "\u2003", "\u00a0", "\u00a0\u3000\u202f"})
    void nothingButWhiteSpaceIsNoTitle(String blank) {
        assertThat(Refusals.fault(() -> new Title(blank)).code()).isEqualTo("blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0000b", "a\u0085b", "a\u2028b", "a\u2029b", "a\u007fb"})
    void itIsOneLineWithoutControlCharacters(String title) {
        Violation fault = Refusals.fault(() -> new Title(title));
        assertThat(fault.code()).isEqualTo("control_character");
        assertThat(fault.detail()).contains("U+%04X at index 1".formatted((int) title.charAt(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00", "\udc00\ud800"})
    void halfOfASurrogatePairIsNoCharacter(String title) {
        assertThat(Refusals.fault(() -> new Title(title)).code()).isEqualTo("unpaired_surrogate");
    }

    @Test
    void titlesAreSortedWithoutRegardToCase() {
        assertThat(new Title("Äpfel").sortKey()).isEqualTo(new Title("äPFEL").sortKey());
    }
}
