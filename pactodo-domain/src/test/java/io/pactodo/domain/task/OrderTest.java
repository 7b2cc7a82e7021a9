package io.pactodo.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
    @ParameterizedTest
    @CsvSource({"1.50, 1.5", "100, 100", "1E+3, 1000", "0E-5, 0", "-0.0, 0", "1E+30, 1000000000000000000000000000000"})
    void equalNumbersAreEqualOrdersHoweverTheyAreWritten(String sent, String kept) {
        assertThat(order(sent).value().toPlainString()).isEqualTo(kept);
        assertThat(order(sent)).isEqualTo(order(kept));
    }

    @Test
    void halfwayBetweenTwoThereIsRoomTwoHundredTimes() {
        BigDecimal place = BigDecimal.ONE;
        for (int halving = 0; halving < 200; halving++) {
            place = place.divide(BigDecimal.valueOf(2));
        }
        assertThat(new Order(place).value()).isEqualTo(place);
        BigDecimal tooFine = place.divide(BigDecimal.valueOf(2));
        assertThat(Refusals.fault(() -> new Order(tooFine)).code()).isEqualTo("too_precise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1E+30", "-1.1E+30", "1E+31", "1E+2147483647", "-9E+999999999"})
    void beyondTheGreatestThereIsNone(String number) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(Refusals.fault(() -> order(number)).code()).isEqualTo("out_of_range"));
    }

    @Test
    void aNumberTooSmallToWriteOutIsRefusedWithoutWritingItOut() {
        assertThat(Refusals.fault(() -> order("1E-2147483647")).code()).isEqualTo("too_precise");
    }

    @Test
    void theNextIsOneMoreAndStopsAtTheGreatest() {
        assertThat(order("2.5").next()).isEqualTo(order("3.5"));
        assertThat(order("1E+30").next()).isEqualTo(order("1E+30"));
    }

    private static Order order(String number) {
        return new Order(new BigDecimal(number));
    }
}
