package io.pactodo.testkit.broken;

import io.pactodo.application.ChangeSignals;
import io.pactodo.domain.task.TaskRepository;
import io.pactodo.testkit.ChangeSignalsContract;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broken signals, and the rule that each of them breaks. */
enum BrokenChangeSignals implements BreaksARule {
    TELL_OF_THE_FIRST_OF_A_SET(1),
    TELL_BEFORE_IT_IS_SO(2),
    LET_A_LISTENER_FAIL_THE_CHANGE(3),
    NEVER_FORGET_A_LISTENER(4);

    private final int brokenRule;

    BrokenChangeSignals(int brokenRule) {
        this.brokenRule = brokenRule;
    }

    @Override
    public int brokenRule() {
        return brokenRule;
    }

    /** The contract, run against one of them. Fails, and has to. */
    @ExtendWith(Chosen.class)
    static final class Contract implements ChangeSignalsContract {
        private final SpoiledSignals store;

        Contract(BrokenChangeSignals broken) {
            this.store = new SpoiledSignals(broken);
        }

        @Override
        public ChangeSignals signals() {
            return store;
        }

        @Override
        public TaskRepository repository() {
            return store;
        }

        @Override
        public TaskRepository elsewhere() {
            return store;
        }

        /** These signals come before the change returns, or never. */
        @Override
        public Duration patience() {
            return Duration.ZERO;
        }
    }
}
