package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncidentResourceTest {
    private final ServedIncidents served = new ServedIncidents();

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void whatAlertmanagerSendsIsAnIncident() {
        tell("firing");
        assertThat(served.get("/api/incidents/1").is(200).body()).isEqualTo("""
                        {"id":1,"url":"http://host/api/incidents/1","status":"open","severity":"page",\
                        "title":"PacToDo is down","group":"{}:{alertname=\\"PacToDoDown\\", job=\\"pactodo\\"}",\
                        "began_at":"2026-11-23T15:08:02.123Z","beginning":"estimated",\
                        "opened_at":"2026-11-23T15:08:20Z","respond_by":"2026-11-23T16:08:02.123Z",\
                        "acknowledgement":null,"over_at":null,"resolution":null,"alerts":[\
                        {"name":"PacToDoDown","fingerprint":"9d687db66b77e635","fired_at":"2026-11-23T15:08:17.123Z",\
                        "ended_at":null,"labels":{"alertname":"PacToDoDown","instance":"127.0.0.1:8080",\
                        "job":"pactodo","severity":"page"},"annotations":{"description":"Prometheus cannot scrape it.",\
                        "runbook_url":"https://example.org/runbooks/PacToDoDown.md","summary":"PacToDo is down"}},\
                        {"name":"PacToDoDown","fingerprint":"f6b14102ccccfa38","fired_at":"2026-11-23T15:08:17.123Z",\
                        "ended_at":null,"labels":{"alertname":"PacToDoDown","instance":"127.0.0.1:8081",\
                        "job":"pactodo","severity":"page"},"annotations":{"summary":"PacToDo is down"}}],"notes":[]}""");
    }

    @Test
    void whatIsToldAgainChangesNothing() {
        assertThat(tell("firing").at("/items/0/id").asInt()).isEqualTo(1);
        assertThat(tell("firing").at("/items")).isEmpty();
        assertThat(tell("resolved").at("/items/0/status").asText()).isEqualTo("passed");
        assertThat(tell("resolved").at("/items")).isEmpty();
        assertThat(tell("firing").at("/items")).isEmpty();
        assertThat(served.get("/api/incidents/1").json().at("/over_at").asText())
                .isEqualTo("2026-11-23T15:08:21.456Z");
    }

    @Test
    void theStatusOfEachAlertCountsAndNotThatOfTheWhole() {
        String mixed = ServedIncidents.golden("firing")
                .replaceFirst(
                        "\"alerts\":\\[\\{\"status\":\"firing\"(.*?)" + "\"endsAt\":\"0001-01-01T00:00:00Z\"",
                        "\"alerts\":[{\"status\":\"resolved\"$1" + "\"endsAt\":\"2026-11-23T15:08:19Z\"");
        served.post(ServedIncidents.WEBHOOK, mixed).is(200);
        JsonNode incident = served.get("/api/incidents/1").json();
        assertThat(incident.at("/status").asText()).isEqualTo("open");
        assertThat(incident.at("/alerts/0/ended_at").asText()).isEqualTo("2026-11-23T15:08:19Z");
        assertThat(incident.at("/alerts/1/ended_at").isNull()).isTrue();
    }

    @Test
    void fieldsOfLaterVersionsAndInstantsOfAllKindsAreUnderstood() {
        served.post(ServedIncidents.WEBHOOK, """
                        {"version": "4", "groupKey": "g", "sent_by": {"later": ["versions"]}, "alerts": [
                          {"status": "firing", "startsAt": "2026-11-23T16:08:17.123456789+01:00", "fingerprint": "f",
                           "labels": null, "annotations": {}, "mood": "bad"}]}""").is(200);
        JsonNode incident = served.get("/api/incidents/1").json();
        assertThat(incident.at("/alerts/0/fired_at").asText()).isEqualTo("2026-11-23T15:08:17.123456Z");
        assertThat(incident.at("/severity").asText()).isEqualTo("unspecified");
    }

    @Test
    void whatIsNoneOfAlertmanagersIsRefusedWithAllThatIsWrong() {
        assertThat(errors(served.post(ServedIncidents.WEBHOOK, """
                        {"version": "3", "alerts": [{"status": "odd", "startsAt": "now", "labels": {"a": 1}}, 7]}""").is(400)))
                .containsExactly(
                        "/version unknown_version",
                        "/groupKey missing",
                        "/alerts/0/status unknown_value",
                        "/alerts/0/fingerprint missing",
                        "/alerts/0/startsAt invalid_instant",
                        "/alerts/0/labels/a wrong_type",
                        "/alerts/1 wrong_type");
        assertThat(errors(served.post(ServedIncidents.WEBHOOK, """
                        {"version": "4", "groupKey": "", "alerts": []}""").is(400)))
                .containsExactly("/groupKey blank", "/alerts empty");
        assertThat(errors(served.post(ServedIncidents.WEBHOOK, "[]").is(400))).containsExactly(" wrong_type");
        served.post(ServedIncidents.WEBHOOK, "{\"version\"").is(400);
        served.send("POST", ServedIncidents.WEBHOOK, "version=4", "Content-Type", "text/plain")
                .is(415);
        assertThat(served.journal.read()).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsToBeSentAgain() {
        served.journal.breakDown();
        ServedIncidents.Reply refused = served.post(ServedIncidents.WEBHOOK, ServedIncidents.golden("firing"))
                .is(503);
        assertThat(refused.json().at("/code").asText()).isEqualTo("journal_unavailable");
        assertThat(refused.response().headers().firstValue("Retry-After")).contains("1");
        assertThat(served.get("/api/incidents").is(200).json().at("/items")).isEmpty();
        served.journal.repair();
        assertThat(tell("firing").at("/items")).hasSize(1);
    }

    @Test
    void somebodyAcknowledgesItAndNobodyElseAfterThat() {
        tell("firing");
        served.clock.moveBy(Duration.ofMinutes(3));
        JsonNode answered = served.post(
                        "/api/incidents/1/acknowledgement", "{\"by\": \" Ada \", \"note\": \"I am on it.\"}")
                .is(200)
                .json();
        assertThat(answered.at("/status").asText()).isEqualTo("acknowledged");
        assertThat(answered.at("/acknowledgement").toString())
                .isEqualTo("{\"at\":\"2026-11-23T15:11:20Z\",\"by\":\"Ada\",\"note\":\"I am on it.\"}");
        assertThat(served.acknowledge(1, "Ada").is(200).json()).isEqualTo(answered);
        JsonNode refused = served.acknowledge(1, "Bob").is(409).json();
        assertThat(refused.at("/code").asText()).isEqualTo("incident_acknowledged");
        assertThat(refused.at("/incident")).isEqualTo(answered);
    }

    @Test
    void somebodyDeclaresItOverAndHasAnsweredItWithThat() {
        tell("firing");
        JsonNode resolved = served.post("/api/incidents/1/resolution", "{\"by\": \"Ada\"}")
                .is(200)
                .json();
        assertThat(resolved.at("/status").asText()).isEqualTo("resolved");
        assertThat(resolved.at("/acknowledgement")).isEqualTo(resolved.at("/resolution"));
        assertThat(served.post("/api/incidents/1/resolution", "{\"by\": \"Bob\"}")
                        .is(409)
                        .json()
                        .at("/code")
                        .asText())
                .isEqualTo("incident_over");
    }

    @Test
    void notesAreAddedAtAnyTime() {
        tell("resolved");
        served.post("/api/incidents/1/notes", "{\"by\": \"Ada\", \"note\": \"The disk was full.\"}")
                .is(200);
        assertThat(served.get("/api/incidents/1").json().at("/notes").toString())
                .isEqualTo("[{\"at\":\"2026-11-23T15:08:20Z\",\"by\":\"Ada\",\"note\":\"The disk was full.\"}]");
        assertThat(errors(served.post("/api/incidents/1/notes", "{\"by\": \"Ada\"}")
                        .is(422)))
                .containsExactly("/note missing");
    }

    @Test
    void whoeverEntersSomethingSaysWhoTheyAre() {
        tell("firing");
        assertThat(errors(served.post("/api/incidents/1/acknowledgement", "{\"from\": \"Ada\", \"note\": 7}")
                        .is(422)))
                .containsExactly("/from unknown_field", "/by missing", "/note wrong_type");
        assertThat(errors(served.acknowledge(1, "").is(422))).containsExactly("/by blank");
    }

    @Test
    void thereIsNoIncidentThatWasNeverOpened() {
        for (String id : List.of("1", "0", "-1", "one", "99999999999999999999", "1.0")) {
            assertThat(served.get("/api/incidents/" + id)
                            .is(404)
                            .json()
                            .at("/code")
                            .asText())
                    .isEqualTo("incident_not_found");
        }
        served.acknowledge(1, "Ada").is(404);
    }

    @Test
    void aListIsReadAPageAtATimeFromTheNewest() {
        for (int number = 1; number <= 3; number++) {
            served.post(
                            ServedIncidents.WEBHOOK,
                            ServedIncidents.golden(number == 2 ? "firing" : "resolved")
                                    .replace("{}:", number + ":")
                                    .replace("9d687db66b77e635", "a" + number)
                                    .replace("f6b14102ccccfa38", "b" + number))
                    .is(200);
        }
        served.acknowledge(1, "Ada").is(200);
        JsonNode first = served.get("/api/incidents?limit=2").is(200).json();
        assertThat(numbers(first)).containsExactly(3, 2);
        assertThat(first.at("/now").asText()).isEqualTo("2026-11-23T15:08:20Z");
        String next = "&cursor=" + first.at("/next_cursor").asText();
        JsonNode second = served.get("/api/incidents?limit=2" + next).is(200).json();
        assertThat(numbers(second)).containsExactly(1);
        assertThat(second.at("/next_cursor").isNull()).isTrue();
        assertThat(numbers(served.get("/api/incidents?status=open").json())).containsExactly(3, 2);
        assertThat(numbers(
                        served.get("/api/incidents?since=2026-11-23T15:08:22Z").json()))
                .containsExactly(2);
        served.get("/api/incidents?status=open" + next).is(400);
        assertThat(errors(served.get("/api/incidents?status=closed&since=now&limit=201&q=x")
                        .is(400)))
                .containsExactly(
                        "q unknown_parameter", "status unknown_value", "since invalid_instant", "limit out_of_range");
    }

    @Test
    void theServerHasNoTasksAndDocumentsWhatItHas() {
        served.get("/api/tasks").is(404);
        JsonNode contract = served.get("/openapi.json").is(200).json();
        assertThat(contract.at("/paths").has("/api/incidents/{id}")).isTrue();
        assertThat(contract.at("/paths").has("/api/tasks")).isFalse();
        assertThat(served.get("/", "Accept", "application/json").is(200).body()).contains("http://host/api/incidents");
        served.get("/healthz").is(200);
        served.get("/readyz").is(200);
    }

    @Test
    void thePageIsAtOneAddressWithItsPartsBesideIt() {
        assertThat(served.get("/incidents").is(200).body()).contains("<title>PacToDo: incidents</title>");
        for (String part : List.of("incidents.css", "incidents.js")) {
            HttpResponse<byte[]> answer =
                    served.get("/incidents/" + part).is(200).response();
            served.get(
                            "/incidents/" + part,
                            "If-None-Match",
                            answer.headers().firstValue("ETag").orElseThrow())
                    .is(304);
        }
        assertThat(served.get("/incidents/").is(308).response().headers().firstValue("Location"))
                .contains(served.server.uri().resolve("incidents").toString());
        served.get("/incidents/nothing.js").is(404);
    }

    @Test
    void withASecretItIsForThoseWhoKnowIt() {
        try (ServedIncidents guarded = new ServedIncidents(Optional.of("open: sesame"))) {
            ServedIncidents.Reply refused = guarded.get("/api/incidents").is(401);
            assertThat(refused.response().headers().firstValue("WWW-Authenticate"))
                    .contains("Basic realm=\"PacToDo incidents\", charset=\"UTF-8\", Bearer");
            assertThat(refused.json().at("/code").asText()).isEqualTo("not_authenticated");
            guarded.post(ServedIncidents.WEBHOOK, ServedIncidents.golden("firing"))
                    .is(401);
            for (String wrong :
                    List.of("Bearer open", "Bearer", "open: sesame", "Digest x", "Basic ???", "Basic eDp5")) {
                guarded.get("/api/incidents", "Authorization", wrong).is(401);
            }
            guarded.get("/api/incidents", "Authorization", "Bearer open: sesame")
                    .is(200);
            // alertmanager:open: sesame
            guarded.get("/api/incidents", "Authorization", "basic YWxlcnRtYW5hZ2VyOm9wZW46IHNlc2FtZQ==")
                    .is(200);
            for (String path : List.of("/incidents", "/incidents/incidents.js", "/incidents/", "/api/incidents;a=b")) {
                guarded.get(path).is(401);
            }
            for (String path : List.of("/api/%69ncidents", "/api//incidents", "/api/incidents/1;a")) {
                assertThat(guarded.get(path).response().statusCode()).as(path).isIn(400, 401, 404);
            }
            guarded.get("/healthz").is(200);
            assertThat(guarded.journal.read()).isEmpty();
        }
    }

    private JsonNode tell(String golden) {
        return served.post(ServedIncidents.WEBHOOK, ServedIncidents.golden(golden))
                .is(200)
                .json();
    }

    private static List<Integer> numbers(JsonNode page) {
        return StreamSupport.stream(page.at("/items").spliterator(), false)
                .map(incident -> incident.at("/id").asInt())
                .toList();
    }

    private static List<String> errors(ServedIncidents.Reply refused) {
        return StreamSupport.stream(refused.json().at("/errors").spliterator(), false)
                .map(error ->
                        error.at("/pointer").asText() + " " + error.at("/code").asText())
                .toList();
    }
}
