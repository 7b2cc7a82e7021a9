package io.pactodo.testkit.broken;

import io.pactodo.application.Receipts;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.BreakableReceipts;
import io.pactodo.testkit.InMemoryReceipts;
import io.pactodo.testkit.InMemoryTaskRepository;
import java.util.function.BiFunction;

/** The broken receipts, and the rule that each of them breaks. */
enum BrokenReceipts {
    KEEPS_TEXT_NOT_BYTES(1, (sound, tasks) -> new KeepsTextNotBytes(sound)),
    WRITES_THE_RECEIPT_AFTERWARDS(2, WritesTheReceiptAfterwards::new),
    LETS_ALL_BEGIN(3, LetsAllBegin::new),
    FORGETS_THE_FINGERPRINT(4, (sound, tasks) -> new ForgetsTheFingerprint(sound)),
    TAKES_THE_KEY_ALONE(5, (sound, tasks) -> new TakesTheKeyAlone(sound)),
    ANSWERS_FOR_OLD_RECEIPTS(6, (sound, tasks) -> new AnswersForOldReceipts(sound)),
    IS_LOST_WITH_A_REFUSAL(7, (sound, tasks) -> new IsLostWithARefusal(sound)),
    TAKES_AN_OUTAGE_FOR_ANOTHER_ATTEMPT(8, (sound, tasks) -> new TakesAnOutageForAnotherAttempt(sound));

    private final int brokenRule;
    // A function without a state does not change, which its type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiFunction<Receipts, TaskRepository, Receipts> spoiling;

    BrokenReceipts(int brokenRule, BiFunction<Receipts, TaskRepository, Receipts> spoiling) {
        this.brokenRule = brokenRule;
        this.spoiling = spoiling;
    }

    int brokenRule() {
        return brokenRule;
    }

    Receipts receipts(InMemoryTaskRepository tasks) {
        return spoiling.apply(new InMemoryReceipts(tasks), tasks);
    }

    Receipts unreachable() {
        return spoiling.apply(BreakableReceipts.broken(), new InMemoryTaskRepository());
    }
}
