package io.pactodo.adapter.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S,0 s",
        "PT59.9S,59 s",
        "PT43M12S,43 min 12 s",
        "PT2H,2 h",
        "PT1H59M59S,1 h 59 min",
        "P30DT35M,30 d",
        "P1DT3H20M,1 d 3 h",
        "PT-12M,−12 min"
    })
    void aTimeIsSaidInItsTwoLargestUnits(Duration time, String words) {
        assertThat(InWords.time(time)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0.99899999,99.899 %", "0.999,99.9 %", "0.99900001,99.9 %", "0.9999999,99.999 %", "1,100 %", "0,0 %"})
    void whatWasMissedNeverLooksKept(double share, String words) {
        assertThat(InWords.achieved(share, new BigDecimal("0.999"))).isEqualTo(words);
    }

    @Test
    void aFinerTargetGetsItsDigits() {
        assertThat(InWords.achieved(0.99999499, new BigDecimal("0.999995"))).isEqualTo("99.9994 %");
    }

    @Test
    void numbersLookAlikeOnEveryMachine() {
        assertThat(InWords.count(1_234_567.8)).isEqualTo("1,234,568");
        assertThat(InWords.count(4.96)).isEqualTo("5");
        assertThat(InWords.count(-20.53)).isEqualTo("−20.5");
        assertThat(InWords.count(-0.01)).isEqualTo("0");
        assertThat(InWords.percent(0.61234)).isEqualTo("61.2 %");
        assertThat(InWords.percent(-12.5)).isEqualTo("−1,250 %");
        assertThat(InWords.percent(0.00049)).isEqualTo("0.05 %");
    }
}
