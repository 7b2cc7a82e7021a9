package io.pactodo.adapter.metrics.slo.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.domain.drill.Watched.Reading;
import io.pactodo.domain.slo.AlertEpisode;
import io.pactodo.domain.slo.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RawTest {
    private static final Span DRILL = new Span(at(0), at(100).plusMillis(500));

    @Test
    void aQuestionIsAboutTheWholeTimeAndEndsWithIt() {
        assertThat(Raw.range(DRILL)).isEqualTo("[101s]");
        assertThat(Raw.seconds(DRILL.to())).isEqualTo("1700000100.500");
    }

    @Test
    void samplesOfSeveralSeriesComeInTurnAndWhatIsNoNumberDoesNot() throws JsonProcessingException {
        var results = read("""
                {"result": [
                  {"metric": {"instance": "a"}, "values": [[1700000005, "1"], [1700000010.25, "0"], [1700000015, "NaN"]]},
                  {"metric": {"instance": "b"}, "values": [[1700000003, "1"]]}
                ]}""");

        assertThat(Raw.readings(results))
                .containsExactly(new Reading(at(3), 1), new Reading(at(5), 1), new Reading(at(10).plusMillis(250), 0));
        assertThat(Raw.first(results)).contains(at(3));
        assertThat(Raw.first(List.of())).isEmpty();
    }

    @Test
    void anAlertThatWasAwayForThreeEvaluationsFiredAnew() throws JsonProcessingException {
        var results = read("""
                {"result": [
                  {"metric": {"alertname": "PacToDoDown", "severity": "page"},
                   "values": [[1700000020, "1"], [1700000025, "1"], [1700000040, "1"], [1700000056, "1"]]},
                  {"metric": {"alertname": "PacToDoBudgetSpent", "severity": "ticket", "slo": "latency"},
                   "values": [[1700000010, "1"], [1700000095, "1"]]}
                ]}""");

        assertThat(Raw.episodes(results, DRILL))
                .containsExactly(
                        episode(
                                "PacToDoBudgetSpent",
                                "ticket",
                                Optional.of("latency"),
                                10,
                                at(10).plusMillis(1),
                                false),
                        episode("PacToDoDown", "page", Optional.empty(), 20, at(40), false),
                        episode("PacToDoDown", "page", Optional.empty(), 56, at(56).plusMillis(1), false),
                        episode(
                                "PacToDoBudgetSpent",
                                "ticket",
                                Optional.of("latency"),
                                95,
                                at(95).plusMillis(1),
                                true));
    }

    private static AlertEpisode episode(
            String name, String severity, Optional<String> slo, long from, Instant to, boolean open) {
        return new AlertEpisode(name, severity, slo, new Span(at(from), to), open);
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(1_700_000_000 + second);
    }

    private static List<Result> read(String data) throws JsonProcessingException {
        return Result.all(new ObjectMapper().readTree(data));
    }
}
