package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.pactodo.application.KeyedRequest;
import io.pactodo.domain.task.TaskRefused;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

interface ReceiptRule02TogetherOrNotAtAll extends ReceiptsUnderTest {
    @Test
    @DisplayName(
            "Rule 2: together or not at all – when the work throws, nothing of it is left, and it can be attempted anew")
    default void rule02_whenTheWorkThrowsNothingOfItIsLeft(ReceiptBench bench) {
        KeyedRequest request = bench.request("the key");
        List<Throwable> faults = List.of(
                new IllegalStateException("a fault of the work"),
                new AssertionError("an error of the work"),
                new TaskRefused.NotFound(bench.tasks.newKey()));

        for (Throwable fault : faults) {
            assertThat(catchThrowable(() -> bench.once(request, repository -> {
                        bench.adding(request, "Withdrawn", repository);
                        repository.applyAtomically(
                                List.of(bench.tasks.adding("Withdrawn, too"), bench.tasks.adding("Like this one")));
                        throw sneaky(fault);
                    })))
                    .isSameAs(fault);
            bench.assertTasks();
        }

        assertThat(bench.add(request, "First")).isEqualTo(ReceiptBench.first("First"));
        bench.assertTasks("First");
        assertThat(bench.tasks.everything().get(0).order())
                .isEqualTo(
                        bench.tasks.addIn(bench.tasks.newWorkspace(), "Alone").order());
    }

    @Test
    @DisplayName(
            "Rule 2: together or not at all – what the work wrote to lists is as little left as what it wrote to tasks")
    default void rule02_whatWasWrittenToListsIsWithdrawnToo(ReceiptBench bench) {
        KeyedRequest request = bench.request("the key");
        IllegalStateException fault = new IllegalStateException("a fault of the work");

        assertThat(catchThrowable(() -> bench.onceOnAll(request, transaction -> {
                    transaction.lists().apply(bench.adding("Withdrawn"));
                    throw fault;
                })))
                .isSameAs(fault);
        assertThat(bench.lists()).containsExactly("Inbox");

        assertThat(bench.onceOnAll(request, transaction -> {
                    transaction.lists().apply(bench.adding("First"));
                    return ReceiptBench.answer("done");
                }))
                .isEqualTo(ReceiptBench.first("done"));
        assertThat(bench.lists()).containsExactly("Inbox", "First");
    }

    /** Throws it, whether it is an error or an exception; is said to return it for those who want to throw it, too. */
    private static RuntimeException sneaky(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        return (RuntimeException) fault;
    }
}
