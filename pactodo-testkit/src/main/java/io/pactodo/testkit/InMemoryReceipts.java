package io.pactodo.testkit;

import io.pactodo.application.Attempt;
import io.pactodo.application.Fingerprint;
import io.pactodo.application.IdempotencyKey;
import io.pactodo.application.KeptAnswer;
import io.pactodo.application.KeyedRequest;
import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Keeps receipts in memory beside the tasks and lists of an {@link InMemoryTaskRepository}, by every rule of {@link Receipts}. While
 * the work of a request is under way, others wait for the repository, but nobody waits to be told so.
 *
 * @since 0.1.0
 */
public final class InMemoryReceipts implements Receipts {
    private final InMemoryTaskRepository tasks;
    private final Map<Name, Receipt> receipts = new HashMap<>();
    private final Set<Name> underWay = new HashSet<>();

    /** @param tasks what the work of requests reads and writes */
    public InMemoryReceipts(InMemoryTaskRepository tasks) {
        this.tasks = tasks;
    }

    private record Name(WorkspaceId workspace, String operation, IdempotencyKey key) {
        static Name of(KeyedRequest request) {
            return new Name(request.workspace(), request.operation(), request.key());
        }
    }

    private record Receipt(Fingerprint fingerprint, KeptAnswer answer, Instant writtenAt) {
        boolean countsAt(Instant now) {
            return writtenAt.plus(KEPT).isAfter(now);
        }
    }

    @Override
    public Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work) {
        Name name = Name.of(request);
        Optional<Attempt> settled = begin(name, request, now);
        if (settled.isPresent()) {
            return settled.get();
        }
        try {
            return new Attempt.First(tasks.atOnce(transaction -> {
                KeptAnswer answer = work.apply(transaction);
                keep(name, new Receipt(request.fingerprint(), answer, now));
                return answer;
            }));
        } finally {
            end(name);
        }
    }

    @Override
    public synchronized int forget(Instant writtenBefore, int most) {
        List<Name> old = receipts.entrySet().stream()
                .filter(entry -> entry.getValue().writtenAt().isBefore(writtenBefore))
                .sorted(Comparator.comparing(entry -> entry.getValue().writtenAt()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(receipts::remove);
        return old.size();
    }

    private synchronized Optional<Attempt> begin(Name name, KeyedRequest request, Instant now) {
        Optional<Receipt> receipt = Optional.ofNullable(receipts.get(name)).filter(kept -> kept.countsAt(now));
        if (receipt.isPresent()) {
            return receipt.map(kept -> kept.fingerprint().equals(request.fingerprint())
                    ? new Attempt.Replayed(kept.answer())
                    : new Attempt.OtherContent());
        }
        return underWay.add(name) ? Optional.empty() : Optional.of(new Attempt.StillRunning());
    }

    private synchronized void keep(Name name, Receipt receipt) {
        receipts.put(name, receipt);
    }

    private synchronized void end(Name name) {
        underWay.remove(name);
    }
}
