package io.pactodo.testkit.broken;

import io.pactodo.application.TaskIds;
import io.pactodo.domain.task.TaskId;
import io.pactodo.testkit.SequentialTaskIds;
import io.pactodo.testkit.TaskIdsContract;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broken sources of ids, and the rule that each of them breaks. */
enum BrokenTaskIds implements BreaksARule {
    GIVES_EACH_TWICE(1, number -> SequentialTaskIds.numbered(number / 2)),
    COUNTS_IN_ANOTHER_VERSION(2, number -> new TaskId(new UUID(0x4000L, Long.MIN_VALUE | number)));

    private final int brokenRule;
    // A function without a state does not change, which its type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final LongFunction<TaskId> numbered;

    BrokenTaskIds(int brokenRule, LongFunction<TaskId> numbered) {
        this.brokenRule = brokenRule;
        this.numbered = numbered;
    }

    @Override
    public int brokenRule() {
        return brokenRule;
    }

    /** The contract, run against one of them. Fails, and has to. */
    @ExtendWith(Chosen.class)
    static final class Contract implements TaskIdsContract {
        private final AtomicLong last = new AtomicLong();
        private final BrokenTaskIds broken;

        Contract(BrokenTaskIds broken) {
            this.broken = broken;
        }

        @Override
        public TaskIds ids() {
            return () -> broken.numbered.apply(last.incrementAndGet());
        }
    }
}
