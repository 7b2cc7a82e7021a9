package io.pactodo.adapter.metrics.slo.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.domain.drill.SeenIncident;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentReaderTest {
    private static final Instant BROKEN = Instant.parse("2026-11-23T19:00:00Z");
    private static final String PAGE = """
            {"items": [
              {"id": 3, "url": "http://x/3", "opened_at": "2026-11-23T18:58:00Z", "began_at": "2026-11-23T18:57:40Z",
               "acknowledgement": {"at": "2026-11-23T18:59:00Z", "by": "Ada"},
               "alerts": [
                 {"name": "PacToDoDown", "fired_at": "2026-11-23T18:57:58Z", "ended_at": "2026-11-23T18:59:10Z"},
                 {"name": "PacToDoDown", "fired_at": "2026-11-23T19:00:21Z", "ended_at": null},
                 {"name": "PacToDoSlow", "fired_at": "2026-11-23T19:00:40Z", "ended_at": null}]},
              {"id": 2, "url": "http://x/2", "opened_at": "2026-11-23T12:00:00Z", "began_at": "2026-11-23T12:00:00Z",
               "acknowledgement": null,
               "alerts": [{"name": "PacToDoDown", "fired_at": "2026-11-23T12:00:00Z", "ended_at": "2026-11-23T12:09:00Z"}]},
              {"id": 1, "alerts": [{"name": "PacToDoDown", "fired_at": "no instant"}]}
            ]}""";

    @Test
    void theNewestAlertOfThatNameThatFiredSinceIsTheOne() throws JsonProcessingException {
        assertThat(find("PacToDoDown", BROKEN))
                .contains(new SeenIncident(
                        3,
                        "http://x/3",
                        Instant.parse("2026-11-23T18:58:00Z"),
                        Instant.parse("2026-11-23T18:57:40Z"),
                        Instant.parse("2026-11-23T19:00:21Z"),
                        Optional.empty(),
                        true));
    }

    @Test
    void anIncidentOfBeforeThatGoesOnIsToldApart() throws JsonProcessingException {
        var incident = find("PacToDoDown", BROKEN).orElseThrow();

        assertThat(incident.goesOnSince(BROKEN)).isTrue();
        assertThat(incident.goesOnSince(incident.openedAt())).isFalse();
    }

    @Test
    void whatFiredBeforeAndWhatIsOfAnotherNameIsNone() throws JsonProcessingException {
        assertThat(find("PacToDoDown", BROKEN.plusSeconds(22))).isEmpty();
        assertThat(find("PacToDoMetricsAbsent", Instant.EPOCH)).isEmpty();
        assertThat(IncidentReader.find(new ObjectMapper().readTree("{}"), "PacToDoDown", Instant.EPOCH))
                .isEmpty();
    }

    private static Optional<SeenIncident> find(String alert, Instant since) throws JsonProcessingException {
        return IncidentReader.find(new ObjectMapper().readTree(PAGE), alert, since);
    }
}
