package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.incident.AlertGroup;
import io.pactodo.domain.incident.IncidentBook;
import io.pactodo.domain.incident.IncidentPolicy;
import io.pactodo.domain.task.TaskRefused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What Alertmanager sends, spoiled in thousands of ways: it is understood or refused in words, and never an accident. */
class SpoiledWebhooksTest {
    private static final int SPOILED = 20_000;
    private static final List<String> PIECES = List.of(
            "null",
            "-1",
            "1e999999999",
            "\"\"",
            "[]",
            "{}",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"0001-01-01T00:00:00Z\"",
            "\"firing\"",
            "\"resolved\"",
            "\u0000",
            ",",
            "\"version\":\"4\",");

    private final Random random = new Random(4);
    private final BodyReader bodies = new BodyReader(Json.mapper());
    private final List<byte[]> sent = List.of("firing", "resolved").stream()
            .map(ServedIncidents::golden)
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    private enum Outcome {
        UNDERSTOOD,
        REFUSED,
        NO_JSON
    }

    @Test
    void eachIsUnderstoodOrRefusedInWords() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int index = 0; index < SPOILED; index++) {
            byte[] body = sent.get(index % sent.size());
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                body = spoiled(body);
            }
            outcomes.merge(outcome(body), 1, Integer::sum);
        }
        assertThat(outcomes).containsOnlyKeys(Outcome.values());
        assertThat(outcomes.values()).as("%s", outcomes).allMatch(count -> count > 100);
    }

    private Outcome outcome(byte[] body) {
        try {
            AlertGroup group = AlertmanagerReader.read(bodies.read("What Alertmanager sends", body));
            IncidentBook book = new IncidentBook();
            book.decide(group, IncidentPolicy.DEFAULT, Instant.EPOCH).forEach(book::enter);
            return Outcome.UNDERSTOOD;
        } catch (TaskRefused.Invalid refused) {
            assertThat(refused.violations()).isNotEmpty();
            return Outcome.REFUSED;
        } catch (ProblemException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return Outcome.NO_JSON;
        }
    }

    private byte[] spoiled(byte[] body) {
        int from = random.nextInt(body.length + 1);
        int length = random.nextInt(3) == 0 ? Math.min(body.length - from, random.nextInt(40)) : 0;
        byte[] piece = switch (random.nextInt(3)) {
            case 0 -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
            case 1 -> new byte[] {(byte) random.nextInt(256)};
            default -> new byte[0];
        };
        byte[] spoiled = new byte[body.length - length + piece.length];
        System.arraycopy(body, 0, spoiled, 0, from);
        System.arraycopy(piece, 0, spoiled, from, piece.length);
        System.arraycopy(body, from + length, spoiled, from + piece.length, body.length - from - length);
        return spoiled;
    }
}
