package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.IdempotencyKey;
import io.pactodo.application.KeyedRequest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ReceiptRule05RequestsApart extends ReceiptsUnderTest {
    @Test
    @DisplayName(
            "Rule 5: requests apart – the same key in another workspace or for another operation is another request")
    default void rule05_theSameKeyElsewhereIsAnotherRequest(ReceiptBench bench) {
        KeyedRequest request = bench.request("the key");
        List<KeyedRequest> others = List.of(
                new KeyedRequest(bench.tasks.newWorkspace(), request.operation(), request.key(), request.fingerprint()),
                bench.requestOf("another operation", "the key"),
                bench.requestOf("Create", "the key"),
                bench.request("the Key"),
                bench.request("the key "),
                bench.requestOf("createthe ", "key"),
                bench.requestOf("create3:th", "e key"),
                new KeyedRequest(
                        bench.tasks.workspace, "create", new IdempotencyKey("x".repeat(255)), request.fingerprint()));

        assertThat(bench.add(request, "First")).isEqualTo(ReceiptBench.first("First"));
        for (KeyedRequest other : others) {
            assertThat(bench.add(other, "Other")).as(other.toString()).isEqualTo(ReceiptBench.first("Other"));
            assertThat(bench.add(other, "Again")).as(other.toString()).isEqualTo(ReceiptBench.replayed("Other"));
        }
        assertThat(bench.add(request, "Again")).isEqualTo(ReceiptBench.replayed("First"));
    }
}
