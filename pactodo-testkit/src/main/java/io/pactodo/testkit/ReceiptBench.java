package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.Attempt;
import io.pactodo.application.Fingerprint;
import io.pactodo.application.IdempotencyKey;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskRepository;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What a test of the contract of {@link Receipts} works with. */
final class ReceiptBench {
    static final String OPERATION = "create";
    static final Fingerprint CONTENT = new Fingerprint("some content");
    static final Fingerprint OTHER_CONTENT = new Fingerprint("other content");

    final Receipts receipts;
    final Workbench tasks;
    private final AtomicInteger looks = new AtomicInteger();

    ReceiptBench(Receipts receipts, Workbench tasks) {
        this.receipts = receipts;
        this.tasks = tasks;
    }

    KeyedRequest request(String key) {
        return request(key, CONTENT);
    }

    KeyedRequest request(String key, Fingerprint content) {
        return new KeyedRequest(tasks.workspace, OPERATION, new IdempotencyKey(key), content);
    }

    KeyedRequest requestOf(String operation, String key) {
        return new KeyedRequest(tasks.workspace, operation, new IdempotencyKey(key), CONTENT);
    }

    /** Attempts work on tasks. */
    Attempt once(KeyedRequest request, Function<TaskRepository, KeptAnswer> work) {
        return onceOnAll(request, transaction -> work.apply(transaction.tasks()));
    }

    /** Attempts work on whatever there is. */
    Attempt onceOnAll(KeyedRequest request, Function<Repositories, KeptAnswer> work) {
        return receipts.once(request, SteppingClock.BEGINNING, work);
    }

    /** Attempts what adds a task of that title in the request's workspace. */
    Attempt add(KeyedRequest request, String title) {
        return addAt(SteppingClock.BEGINNING, request, title);
    }

    Attempt addAt(Instant now, KeyedRequest request, String title) {
        return receipts.once(request, now, transaction -> adding(request, title, transaction.tasks()));
    }

    /** Work that adds a task, and answers with its title. */
    KeptAnswer adding(KeyedRequest request, String title, TaskRepository repository) {
        repository.apply(tasks.adding(tasks.newKey(request.workspace()), TaskContent.titled(title)));
        return answer(title);
    }

    /** Adds a list in the workspace. */
    ListChange adding(String name) {
        ListKey key =
                new ListKey(tasks.workspace, new ListId(tasks.newKey().id().value()));
        return ListChange.add(key, ListContent.named(name), tasks.now());
    }

    /** The names of the lists that there are in the workspace, as somebody sees them who comes later. */
    List<String> lists() {
        List<String> names = new ArrayList<>();
        onceOnAll(request("a look at lists " + looks.incrementAndGet()), transaction -> {
            transaction.lists().list(ListQuery.in(tasks.workspace)).items().stream()
                    .map(list -> list.content().name().value())
                    .forEach(names::add);
            return answer("looked");
        });
        return names;
    }

    static KeptAnswer answer(String text) {
        return KeptAnswer.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Attempt first(String text) {
        return new Attempt.First(answer(text));
    }

    static Attempt replayed(String text) {
        return new Attempt.Replayed(answer(text));
    }

    /** Insists on the tasks that there are in the workspace, by their titles. */
    void assertTasks(String... titles) {
        List<String> kept = tasks.everything().stream()
                .map(task -> task.content().title().value())
                .toList();
        assertThat(kept).containsExactlyInAnyOrder(titles);
    }
}
