package io.pactodo.testkit.broken;

import io.pactodo.application.Readiness;
import io.pactodo.testkit.InMemoryReadiness;
import io.pactodo.testkit.ReadinessContract;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broken ways to tell of readiness, and the rule that each of them breaks. */
enum BrokenReadiness implements BreaksARule {
    IS_CAREFUL_FOR_NO_REASON(1),
    SWALLOWS_WHAT_STANDS_IN_THE_WAY(2),
    SPEAKS_TO_MACHINES(2),
    GOES_ON_TELLING_WHAT_HAS_GONE(3);

    private final int brokenRule;

    BrokenReadiness(int brokenRule) {
        this.brokenRule = brokenRule;
    }

    @Override
    public int brokenRule() {
        return brokenRule;
    }

    /** The contract, run against one of them. Fails, and has to. */
    @ExtendWith(Chosen.class)
    static final class Contract implements ReadinessContract {
        private final InMemoryReadiness sound = new InMemoryReadiness();
        private final AtomicReference<Optional<String>> told = new AtomicReference<>(Optional.empty());
        private final BrokenReadiness broken;
        private boolean wasObstructed;

        Contract(BrokenReadiness broken) {
            this.broken = broken;
        }

        @Override
        public Readiness readiness() {
            return switch (broken) {
                case IS_CAREFUL_FOR_NO_REASON ->
                    () -> wasObstructed ? sound.obstacle() : Optional.of("The store is not warm yet.");
                case SWALLOWS_WHAT_STANDS_IN_THE_WAY -> Optional::empty;
                case SPEAKS_TO_MACHINES -> () -> sound.obstacle().map(obstacle -> "08001");
                case GOES_ON_TELLING_WHAT_HAS_GONE ->
                    () -> told.updateAndGet(before -> before.isPresent() ? before : sound.obstacle());
            };
        }

        @Override
        public void obstruct() {
            wasObstructed = true;
            sound.obstruct("The store is being moved to another house.");
        }

        @Override
        public void clear() {
            sound.clear();
        }
    }
}
