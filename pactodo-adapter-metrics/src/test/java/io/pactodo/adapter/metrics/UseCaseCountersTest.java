package io.pactodo.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.pactodo.application.Outcome;
import io.pactodo.application.UseCase;
import io.pactodo.application.UseCaseMetrics;
import io.pactodo.testkit.UseCaseMetricsContract;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class UseCaseCountersTest implements UseCaseMetricsContract {
    private final PrometheusMetrics metrics = new PrometheusMetrics(MetricsSettings.ofVersion("1"));

    @Override
    public UseCaseMetrics metrics() {
        return metrics.useCases();
    }

    @Override
    public OptionalLong counted(UseCase useCase, Outcome outcome) {
        boolean left = outcome != Outcome.SUCCEEDED || useCase == UseCase.FIND || useCase == UseCase.LIST;
        return left ? OptionalLong.empty() : OptionalLong.of((long) scrape().value(series(useCase)));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"FIND", "LIST"})
    void whatWasCommittedIsCountedByTheMember(UseCase useCase) {
        metrics.useCases().count(useCase, Outcome.SUCCEEDED, 3);
        metrics.useCases().count(useCase, Outcome.SUCCEEDED, 1);

        Exposition scrape = scrape();
        assertThat(scrape.value(series(useCase))).isEqualTo(4);
        assertThat(total(scrape)).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SUCCEEDED")
    void whatWasNotDoneIsNotCounted(Outcome outcome) {
        for (UseCase useCase : UseCase.values()) {
            metrics.useCases().count(useCase, outcome, 1);
        }

        assertThat(total(scrape())).isZero();
    }

    @Test
    void readingHasNoCounter() {
        metrics.useCases().count(UseCase.FIND, Outcome.SUCCEEDED, 1);
        metrics.useCases().count(UseCase.LIST, Outcome.SUCCEEDED, 1);

        Exposition scrape = scrape();
        assertThat(total(scrape)).isZero();
        assertThat(scrape.types().keySet()).noneMatch(name -> name.matches("(find|list)_.*"));
    }

    @Test
    @SuppressWarnings("NullAway") // a caller's mistake, made on purpose
    void aBrokenReportIsNotThrownAtTheUseCase() {
        assertThatCode(() -> {
                    metrics.useCases().count(null, Outcome.SUCCEEDED, 1);
                    metrics.useCases().count(UseCase.CREATE, Outcome.SUCCEEDED, -1);
                })
                .doesNotThrowAnyException();
        assertThat(total(scrape())).isZero();
    }

    private Exposition scrape() {
        try (MetricsServer server = new MetricsServer(metrics)) {
            return server.scrape();
        }
    }

    private static double total(Exposition scrape) {
        return Stream.of(UseCase.values())
                .filter(useCase -> useCase != UseCase.FIND && useCase != UseCase.LIST)
                .mapToDouble(useCase -> scrape.value(series(useCase)))
                .sum();
    }

    private static String series(UseCase useCase) {
        String name = useCase.name().toLowerCase(Locale.ROOT);
        return name + (name.endsWith("_list") ? "_total" : "_task_total");
    }
}
