package io.pactodo.testkit.broken;

import io.pactodo.application.Receipts;
import io.pactodo.application.Repositories;
import io.pactodo.testkit.BreakableReceipts;
import io.pactodo.testkit.InMemoryReceipts;
import io.pactodo.testkit.InMemoryTaskRepository;
import java.util.function.BiFunction;

/** The broken receipts, and the rule that each of them breaks. */
enum BrokenReceipts {
    KEEPS_TEXT_NOT_BYTES(1, (sound, store) -> new KeepsTextNotBytes(sound)),
    WRITES_THE_RECEIPT_AFTERWARDS(2, WritesTheReceiptAfterwards::new),
    WITHDRAWS_TASKS_ALONE(2, WithdrawsTasksAlone::new),
    LETS_ALL_BEGIN(3, LetsAllBegin::new),
    FORGETS_THE_FINGERPRINT(4, (sound, store) -> new ForgetsTheFingerprint(sound)),
    TAKES_THE_KEY_ALONE(5, (sound, store) -> new TakesTheKeyAlone(sound)),
    ANSWERS_FOR_OLD_RECEIPTS(6, (sound, store) -> new AnswersForOldReceipts(sound)),
    IS_LOST_WITH_A_REFUSAL(7, (sound, store) -> new IsLostWithARefusal(sound)),
    SHOWS_LISTS_AS_THEY_WERE(7, ShowsListsAsTheyWere::new),
    TAKES_AN_OUTAGE_FOR_ANOTHER_ATTEMPT(8, (sound, store) -> new TakesAnOutageForAnotherAttempt(sound));

    private final int brokenRule;
    // A function without a state does not change, which its type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiFunction<Receipts, Repositories, Receipts> spoiling;

    BrokenReceipts(int brokenRule, BiFunction<Receipts, Repositories, Receipts> spoiling) {
        this.brokenRule = brokenRule;
        this.spoiling = spoiling;
    }

    int brokenRule() {
        return brokenRule;
    }

    Receipts receipts(InMemoryTaskRepository tasks) {
        return spoiling.apply(new InMemoryReceipts(tasks), Repositories.of(tasks));
    }

    Receipts unreachable() {
        return spoiling.apply(BreakableReceipts.broken(), Repositories.of(new InMemoryTaskRepository()));
    }
}
