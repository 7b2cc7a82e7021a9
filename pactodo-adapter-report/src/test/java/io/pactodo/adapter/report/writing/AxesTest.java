package io.pactodo.adapter.report.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pactodo.adapter.report.writing.TimeAxis.Tick;
import io.pactodo.domain.slo.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxesTest {
    private static final Instant END = Instant.parse("2026-11-23T14:35:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"PT10S", "PT5M", "PT1H", "PT7H", "P1D", "P7D", "P30D", "P90D", "P366D", "P5000D"})
    void aFewInstantsAreNamedHoweverLongTheTime(Duration length) {
        var ticks = new TimeAxis(new Span(END.minus(length), END)).ticks();
        assertThat(ticks).hasSizeBetween(1, 7);
        assertThat(ticks).extracting(Tick::share).isSorted().allMatch(share -> share >= 0 && share <= 1);
    }

    @Test
    void theyAreRound() {
        assertThat(new TimeAxis(new Span(END.minus(Duration.ofHours(24)), END)).ticks())
                .extracting(Tick::name)
                .containsExactly("18:00", "23 Nov", "06:00", "12:00");
    }

    @ParameterizedTest
    @CsvSource({"0,1,0,1", "-0.06,1,-0.5,1", "0,0,0,1", "0,260,0,300", "-40,1,-40,20", "0,0.0004,0,0.0004"})
    void valuesLieBetweenRoundEnds(double least, double most, double bottom, double top) {
        var axis = ValueAxis.around(DoubleStream.of(least, most));
        assertThat(axis.least()).isCloseTo(bottom, within(1e-9));
        assertThat(axis.most()).isCloseTo(top, within(1e-9));
        assertThat(axis.ticks()).hasSizeBetween(3, 7).contains(0.0).isSorted();
        assertThat(axis.share(least)).isBetween(0.0, 1.0);
        assertThat(axis.share(most)).isBetween(0.0, 1.0 + 1e-9);
    }
}
