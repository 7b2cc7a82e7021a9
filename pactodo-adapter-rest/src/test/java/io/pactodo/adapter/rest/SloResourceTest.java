package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.SloReports;
import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Objective;
import io.pactodo.domain.slo.OpenAlert;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.ServiceLevelObjective.Unit;
import io.pactodo.domain.slo.Window;
import io.pactodo.testkit.InMemoryMeasurements;
import io.pactodo.testkit.SteppingClock;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How it stands with what was promised, for programs and for people. */
@Timeout(60)
final class SloResourceTest {
    private final InMemoryMeasurements measurements = new InMemoryMeasurements(
            List.of(new ServiceLevelObjective(
                    "errors",
                    "5xx of the day",
                    "At most 1 %.",
                    "errors",
                    Unit.REQUESTS,
                    Objective.of("0.99"),
                    Window.calendarDay())),
            SteppingClock.standing());
    private final Served served = new Served(new SloReports(measurements, SteppingClock.standing()));

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void whatIsKnownIsToldToTheByte() {
        measurements.happened("errors", SteppingClock.BEGINNING, new Compliance(1, 400));
        measurements.opened(new OpenAlert(
                "PacToDoSlow",
                "warning",
                Optional.empty(),
                SteppingClock.BEGINNING.plusNanos(1999),
                "It is slow",
                Optional.empty()));

        HttpResponse<byte[]> answer = served.get("/api/slo");

        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(Served.text(answer)).isEqualTo("""
                {"verdict":"at_risk","source":{"kind":"process","address":null,"since":"1970-01-01T00:00:00Z"},\
                "measured_at":"2026-03-01T09:00:00Z","objectives":[{"name":"errors","display_name":"5xx of the day",\
                "description":"At most 1 %.","promise":"errors","unit":"requests","target":0.99,\
                "window":{"seconds":86400,"alignment":"calendar"},"verdict":"kept",\
                "observed":{"from":"2026-03-01T00:00:00Z","to":"2026-03-01T09:00:00Z","compliance":0.9975,"bad":1.0,"total":400.0,"covered":1.0,\
                "budget":{"share":1.0,"minutes":14.4,"events":4.0},\
                "budget_left":{"share":0.75,"minutes":10.8,"events":3.0}},"observed_gap":null,\
                "burn_rates":[{"window_seconds":3600,"from":"2026-03-01T08:00:00Z","to":"2026-03-01T09:00:00Z","rate":0.25}],"burn_rates_gap":null}],\
                "alerts":[{"name":"PacToDoSlow","severity":"warning","slo":null,"since":"2026-03-01T09:00:00.000001Z",\
                "summary":"It is slow","runbook":null}],"alerts_gap":null}""");
    }

    @Test
    void whatCannotBeHadIsAGapAndNoFailure() {
        measurements.breakDown("Nobody measures today; ask again tomorrow.");

        HttpResponse<byte[]> answer = served.get("/api/slo");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Served.text(answer))
                .startsWith("{\"verdict\":\"unknown\"")
                .contains(
                        "\"observed\":null,\"observed_gap\":\"Nobody measures today; ask again tomorrow.\"",
                        "\"burn_rates\":null,\"burn_rates_gap\":\"Nobody",
                        "\"alerts\":null,\"alerts_gap\":\"Nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/slo", "/slo/page.css", "/slo/page.js", "/slo/card.js", "/slo/words.js", "/slo/mark.svg"})
    void thePageAndItsPartsAreFetchedOnce(String path) {
        HttpResponse<byte[]> first = served.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(served.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(served.send("HEAD", path).headers().firstValue("ETag")).contains(tag);
    }

    @Test
    void thePageIsAtOneAddressAndHasNoOtherParts() {
        HttpResponse<byte[]> moved = served.get("/slo/");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location").orElseThrow()).endsWith("/slo");
        assertThat(served.get("/slo/other.js").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverLooksAtThePromiseDoesNotMoveIt() {
        served.get("/api/slo");
        served.get("/slo");
        served.get("/slo/page.js");
        served.get("/slo/nothing");

        assertThat(served.observer.heard()).isEmpty();
        assertThat(served.server.routes()).noneMatch(route -> route.template().contains("slo"));
    }

    @Test
    void itCanOnlyBeReadAndOnlyAsWhatItIs() {
        assertThat(served.send("POST", "/api/slo").statusCode()).isEqualTo(405);
        assertThat(served.get("/api/slo", "Accept", "text/html").statusCode()).isEqualTo(406);
        assertThat(served.get("/slo", "Accept", "application/json").statusCode())
                .isEqualTo(406);
        assertThat(served.send("HEAD", "/api/slo").statusCode()).isEqualTo(200);
    }
}
