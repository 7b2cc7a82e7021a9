package io.pactodo.adapter.metrics.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectivesAsCodeTest {
    @TempDir
    private Path directory;

    private Objectives objectives;

    @BeforeEach
    void copy() {
        objectives = Objectives.copiedTo(directory);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            latency.yaml | '      target: 0.95' | '      targt: 0.95' | 'latency.yaml:41: spec.objectives[0].target is missing; expected a text; there is displayName or targt.'
            latency.yaml | 'target: 0.95' | 'target: 95' | 'latency.yaml:42: spec.objectives[0].target cannot be: An objective is a share above 0 and below 1, but this one is 95. Write 99.9 % as 0.999.'
            latency.yaml | 'target: 0.95' | 'target: much' | 'latency.yaml:42: spec.objectives[0].target is ''much'' and has to be a number, such as 0.999.'
            latency.yaml | 'target: 0.95' | 'target: 0.9' | 'latency.yaml:44: spec.alertPolicies[0].alertPolicyRef is of no use to an objective of 90 %: a burn rate of 14.4 is never exceeded: 14.4 x 10 % is 144 %, and no more than 100 % can be bad; choose one below 10.'
            latency.yaml | 'le=\"0.5\"' | 'le=\"0.4\"' | 'latency.yaml:16: spec.ratioMetric.good.metricSource.spec.query is ''flask_http_request_duration_seconds_bucket{job="pactodo",status!~"5..",le="0.4"}'' and has to name a bound of the histogram, as it is written there: le is 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.3, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5 or 10.0.'
            latency.yaml | 'query: flask_http_request_duration_seconds_count{job' | 'query: sum(flask_http_request_duration_seconds_count){job' | 'latency.yaml:22: spec.ratioMetric.total.metricSource.spec.query is ''sum(flask_http_request_duration_seconds_count){job="pactodo",status!~"5.."}'' and has to be a name and labels alone, such as requests_total{status=~"5.."}: what is summed over which time is generated.'
            latency.yaml | 'indicatorRef: latency' | 'indicatorRef: speed' | 'latency.yaml:35: spec.indicatorRef is ''speed'', and there is no such SLI; there is availability-requests, availability-time, errors, incident-response or latency.'
            latency.yaml | 'isRolling: true' | 'isRolling: perhaps' | 'latency.yaml:38: spec.timeWindow[0].isRolling is ''perhaps'' and has to be true or false.'
            latency.yaml | 'duration: 30d' | 'duration: 1M' | 'latency.yaml:37: spec.timeWindow[0].duration is ''1M'' and has to be a whole number with ms, s, m, h, d or w, such as 30d.'
            latency.yaml | 'ratioMetric:' | 'thresholdMetric:' | 'latency.yaml:9: spec.thresholdMetric cannot be counted: there are no events in it; write it as a ratioMetric.'
            latency.yaml | 'apiVersion: openslo/v1' | 'apiVersion: openslo/v2' | 'latency.yaml:2: apiVersion is ''openslo/v2'' and has to be openslo/v1.'
            latency.yaml | 'pactodo.io/unit' | 'pactodo.io/units' | 'latency.yaml:30: metadata.annotations.pactodo.io/unit is missing; expected a text; there is pactodo.io/units or pactodo.io/least-bad.'
            latency.yaml | 'unit: requests' | 'unit: cups' | 'latency.yaml:30: metadata.annotations.pactodo.io/unit is ''cups'' and has to be requests, seconds or incidents.'
            latency.yaml | 'name: latency' | 'name: La tency' | 'latency.yaml:5: metadata.name is ''La tency'' and has to be up to 63 of a-z, 0-9 and -, not beginning or ending in -.'
            latency.yaml | '      target: 0.95' | '      target: 0.95\n      target: 0.9' | 'latency.yaml:43: spec.objectives[0].target stands there twice.'
            alerting.yaml | 'threshold: 14.4' | 'threshold: 0' | 'alerting.yaml:22: A burn rate is more than 0, but this one is 0.'
            alerting.yaml | 'short-window: 5m' | 'short-window: 2h' | 'alerting.yaml:22: The short window of an alert is shorter than its long one and more than none; PT2H beside PT1H is not.'
            service.yaml | 'slow-p95: 300ms' | 'slow-p95: 350ms' | 'service.yaml:20: metadata.annotations.pactodo.io/slow-p95 is 350ms and has to be a bound of the histogram: [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.3, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0] seconds.'
            service.yaml | 'slow-p95: 300ms' | 'slow-p95: 10s' | 'service.yaml:20: metadata.annotations.pactodo.io/slow-p95 is 10s and has to be below the last bound of the histogram: no percentile is ever told to be above that one.'
            errors.yaml | 'name: errors-day' | 'name: errors-today' | 'There is no SLO with the name errors-day, and the panels Error Rate SLO and Errors by route look for it; there is availability-requests, availability-time, errors-rolling, errors-today, incident-response or latency. Keep the name, and change the displayName.'
            latency.yaml | '_duration_seconds_bucket{job="pactodo",status!~"5..",le="0.5"}' | '_total{job="pactodo",status=~"2.."}' | 'The SLO latency has to be told by a bucket''s bound, le in the query of what is good, and the panels Latency SLO, 95th percentile and Duration by route and pactodo:sli:latency draw it.'
            service.yaml | 'evaluation-interval: 5s' | 'evaluation-interval: 0s' | 'service.yaml:15: metadata.annotations.pactodo.io/evaluation-interval is 0s and has to be 5s or more, of which a minute is a multiple, such as 5s, 15s, 30s or 1m: windows are counted in them.'
            service.yaml | 'evaluation-interval: 5s' | 'evaluation-interval: 7s' | 'service.yaml:15: metadata.annotations.pactodo.io/evaluation-interval is 7s and has to be 5s or more, of which a minute is a multiple, such as 5s, 15s, 30s or 1m: windows are counted in them.'
            service.yaml | 'spike-share: "0.05"' | 'spike-share: "5"' | 'service.yaml:22: metadata.annotations.pactodo.io/spike-share is ''5'' and has to be a share of the requests, from 0 to less than 1, such as 0.05.'
            latency.yaml | 'least-bad: "' | 'least-bad: "-' | 'latency.yaml:31: metadata.annotations.pactodo.io/least-bad is ''-20'' and has to be 0 or more.'
            latency.yaml | 'displayName: Latency' | 'displayName: Latency {{ if }}' | 'latency.yaml:28: metadata.displayName has ''{{'' in it, which Prometheus takes for the beginning of a template.'
            incidents.yaml | 'le=\"3600.0\"' | 'le=\"3000.0\"' | 'incidents.yaml:17: spec.ratioMetric.good.metricSource.spec.query is ''pactodo_incident_response_seconds_bucket{job="pactodo-incidents",le="3000.0"}'' and has to name a bound of the histogram, as it is written there: le is 60.0, 300.0, 600.0, 900.0, 1800.0, 2700.0 or 3600.0.'
            latency.yaml | '_bucket{job' | '_count{job' | 'latency.yaml:16: spec.ratioMetric.good.metricSource.spec.query is ''flask_http_request_duration_seconds_count{job="pactodo",status!~"5..",le="0.5"}'', and only the series of a histogram that end in _bucket have le.'
            service.yaml | 'metrics-prefix: flask' | 'metrics-prefix: todo' | 'availability.yaml:3: reads flask_http_request_duration_seconds_count, which is todo_http_request_duration_seconds_count by the annotation pactodo.io/metrics-prefix of the Service; one of both has to change.'
            availability.yaml | 'path=~\"' | 'path=~\"(' | 'availability.yaml:17: spec.ratioMetric.bad.metricSource.spec.query has path=~"(/api/tasks.*", which is no regular expression: Unclosed group.'
            errors.yaml | 'timeZone: UTC' | 'timeZone: Europe/Berlin' | 'errors.yaml:41: spec.timeWindow[0].calendar.timeZone is ''Europe/Berlin'' and has to be UTC.'
            """)
    void aMistakeIsToldWithItsPlaceAndWhatWasExpected(String file, String words, String others, String mistake) {
        objectives.with(
                file, words.replace("\\\"", "\""), others.replace("\\\"", "\"").replace("\\n", "\n"));
        assertThat(objectives.mistakes()).first().isEqualTo(mistake);
    }

    @Test
    void whateverNobodyReadsIsAMistakeToo() {
        objectives
                .with("latency.yaml", "  service: pactodo", "  servce: x\n  service: pactodo")
                .with(
                        "errors.yaml",
                        "    pactodo.io/least-bad",
                        "    pactodo.io/leastbad: \"1\"\n    pactodo.io/least-bad");
        assertThat(objectives.mistakes())
                .containsExactly(
                        "errors.yaml:32: metadata.annotations.pactodo.io/leastbad is no key of metadata.annotations;"
                                + " expected pactodo.io/least-bad, pactodo.io/promise, pactodo.io/unit.",
                        "latency.yaml:34: spec.servce is no key of spec; expected alertPolicies, budgetingMethod,"
                                + " description, indicator, indicatorRef, objectives, service, timeWindow.");
    }

    /** Else the first mistake of a document would hide all its misspelled keys until it is mended. */
    @Test
    void aWrongKeyIsNotHiddenBehindAnotherMistake() {
        objectives
                .with("latency.yaml", "      target: 0.95", "      target: 95")
                .with("latency.yaml", "  alertPolicies:", "  alertPolices:")
                .with("latency.yaml", "pactodo.io/least-bad", "pactodo.io/leastbad");
        assertThat(objectives.mistakes())
                .containsExactly(
                        "latency.yaml:42: spec.objectives[0].target cannot be: An objective is a share above 0 and below"
                                + " 1, but this one is 95. Write 99.9 % as 0.999.",
                        "latency.yaml:31: metadata.annotations.pactodo.io/leastbad is no key that anybody reads.",
                        "latency.yaml:43: spec.alertPolices is no key that anybody reads.");
    }

    /** Nothing that is read, or may stand there, is a stranger in a document that was left half-way. */
    @Test
    void whatIsReadIsNotCalledAStranger() {
        for (String file : List.of("availability.yaml", "errors.yaml", "incidents.yaml", "latency.yaml")) {
            Path copies = directory.resolve(file.replace(".yaml", ""));
            Objectives broken = Objectives.copiedTo(copies).withAll(file, "      target: ", "      target: 9");
            assertThat(broken.mistakes()).isNotEmpty().noneMatch(mistake -> mistake.contains("is no key"));
        }
        Objectives deaf = Objectives.copiedTo(directory.resolve("deaf"))
                .withAll("alerting.yaml", "alertAfter: 0m", "alertAfter: 1m");
        assertThat(deaf.mistakes()).isNotEmpty().noneMatch(mistake -> mistake.contains("is no key"));
        Objectives blind = Objectives.copiedTo(directory.resolve("blind"))
                .with("service.yaml", "slow-p95: 300ms", "slow-p95: 350ms");
        assertThat(blind.mistakes()).isNotEmpty().noneMatch(mistake -> mistake.contains("is no key"));
    }

    @Test
    void whatOtherToolsWriteIntoAnnotationsIsTheirs() {
        objectives.with("latency.yaml", "    pactodo.io/unit", "    example.com/owner: me\n    pactodo.io/unit");
        assertThat(objectives.mistakes()).isEmpty();
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        objectives.with("latency.yaml", "kind: SLI", "kind: [SLI");
        assertThat(objectives.mistakes()).singleElement().asString().startsWith("latency.yaml:4: this is no YAML: ");
    }

    @Test
    void anEmptyDirectoryIsToldOf(@TempDir Path empty) {
        assertThatThrownBy(() -> ObjectivesAsCode.read(empty))
                .hasMessage(empty + ": there is no file *.yaml; expected objectives in OpenSLO.");
        assertThatThrownBy(() -> ObjectivesAsCode.read(empty.resolve("none")))
                .hasMessage(empty.resolve("none") + ": there is no such directory, or it cannot be read.");
    }

    @Test
    void whatNothingRefersToIsToldOf() throws IOException {
        Files.writeString(directory.resolve("more.yml"), """
                apiVersion: openslo/v1
                kind: AlertCondition
                metadata:
                  name: forgotten
                spec: {}
                """);
        Files.writeString(directory.resolve("none.yaml"), "");
        assertThat(objectives.mistakes()).containsExactly("none.yaml:1: there is no document in it.");
        Files.delete(directory.resolve("none.yaml"));
        assertThat(objectives.mistakes())
                .contains(
                        "more.yml:1: nothing refers to this AlertCondition, forgotten: name it where it belongs, or take"
                                + " it out.");
    }

    @Test
    void anObjectiveIsChangedInOnePlace() {
        ObjectivesAsCode before = objectives.read();
        objectives.with("availability.yaml", "target: 0.999", "target: 0.9995");
        ObjectivesAsCode after = objectives.read();
        assertThat(after.generate()).isNotEqualTo(before.generate());
        assertThat(after.generate())
                .filteredOn(file -> file.path().endsWith("pactodo-now.yaml"))
                .singleElement()
                .extracting(Generated::text)
                .asString()
                .contains("vector(0.9995)", "vector(0.0005)");
    }

    @Test
    void whatDiffersFromTheObjectivesIsToldFileByFile(@TempDir Path committed) throws IOException {
        ObjectivesAsCode code = objectives.read();
        assertThat(code.differences(committed)).hasSameSizeAs(code.generate());
        for (Generated file : code.generate()) {
            Files.createDirectories(committed.resolve(file.path()).getParent());
            Files.writeString(committed.resolve(file.path()), file.text());
        }
        assertThat(code.differences(committed)).isEmpty();
        Path alerts = committed.resolve("prometheus/rules/pactodo-now.yaml");
        Files.writeString(alerts, Files.readString(alerts).replace("14.4", "15"));
        assertThat(code.differences(committed))
                .containsExactly(alerts + ": differs from what the objectives give; ./pactodo slo generate writes it.");
    }

    /** Prometheus is told to load all files of the directory. */
    @Test
    void whatWasGeneratedOnceAndIsNoMoreIsToldOf(@TempDir Path committed) throws IOException {
        ObjectivesAsCode code = objectives.read();
        for (Generated file : code.generate()) {
            Files.createDirectories(committed.resolve(file.path()).getParent());
            Files.writeString(committed.resolve(file.path()), file.text());
        }
        Path rules = committed.resolve("prometheus/rules");
        Files.writeString(rules.resolve("mine.yaml"), "groups: []\n");
        assertThat(code.differences(committed)).isEmpty();
        Path old = Files.copy(rules.resolve("pactodo-now.yaml"), rules.resolve("pactodo-old.yaml"));
        assertThat(code.differences(committed))
                .containsExactly(old + ": was generated once, and the objectives give it no more; take it away.");
    }

    /** Those of panels alone are told of as well: a panel that is empty for ever looks like one where nothing happens. */
    @Test
    void aSeriesThatNoPanelWouldFindIsToldOf() {
        assertThat(objectives.read().missing("jvm_threads_current 1\n"))
                .contains(
                        "there is no metric hikaricp_idle_connections.",
                        "there is no metric hikaricp_connection_acquired_nanos_bucket.",
                        "there is no metric flask_http_request_exceptions_total.",
                        "there is no metric restore_task_total.",
                        "there is no metric process_open_fds.")
                .doesNotContain("there is no metric jvm_threads_current.", "there is no metric up.");
    }

    @Test
    void aSeriesThatIsNotServedIsToldOf() {
        String exposition = """
                # TYPE flask_http_request_duration_seconds histogram
                flask_http_request_duration_seconds_bucket{method="GET",path="/api/tasks",status="200",le="0.25"} 0
                flask_http_request_duration_seconds_bucket{method="GET",path="/api/tasks",status="200",le="+Inf"} 0
                flask_http_request_duration_seconds_count{method="GET",path="/api/tasks",status="200"} 0
                flask_http_request_duration_seconds_count{method="GET",path="/docs",status="500"} 0
                flask_http_request_total{method="GET",status="404"} 0
                flask_http_request_total{method="GET",status="500"} 0
                create_task_total 0
                hikaricp_pending_threads{pool="p"} 0
                hikaricp_active_connections{pool="p"} 0
                hikaricp_connection_timeout_total{pool="p"} 0
                """;
        assertThat(objectives.read().missing(exposition))
                .contains(
                        "there is no metric delete_task_total.",
                        "there is no metric hikaricp_max_connections.",
                        "no series is flask_http_request_duration_seconds_count{job=\"pactodo\",path=~\"/api/tasks.*\","
                                + "status=~\"5..\"}.",
                        "no series of flask_http_request_duration_seconds_bucket has le=\"0.5\"; there are +Inf, 0.25.",
                        "no series of flask_http_request_duration_seconds_bucket has le=~\"0.025|0.05|0.5\"; there are"
                                + " +Inf, 0.25.",
                        "no series of flask_http_request_total has status=~\"2..\"; there are 404, 500.");
    }
}
