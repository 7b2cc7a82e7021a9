package io.pactodo.testkit.broken;

import io.pactodo.application.Outcome;
import io.pactodo.application.UseCase;
import io.pactodo.application.UseCaseMetrics;
import io.pactodo.testkit.RecordingUseCaseMetrics;
import io.pactodo.testkit.UseCaseMetricsContract;
import java.util.OptionalLong;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broken metrics, and the rule that each of them breaks. */
enum BrokenUseCaseMetrics implements BreaksARule {
    SHOWS_ONE_WHERE_NOTHING_WAS(1),
    TAKES_REFUSED_FOR_FAILED(2),
    HEARS_ONE_THREAD_ONLY(3);

    private final int brokenRule;

    BrokenUseCaseMetrics(int brokenRule) {
        this.brokenRule = brokenRule;
    }

    @Override
    public int brokenRule() {
        return brokenRule;
    }

    /** The contract, run against one of them. Fails, and has to. */
    @ExtendWith(Chosen.class)
    static final class Contract implements UseCaseMetricsContract {
        private final Thread first = Thread.currentThread();
        private final RecordingUseCaseMetrics sound = new RecordingUseCaseMetrics();
        private final BrokenUseCaseMetrics broken;

        Contract(BrokenUseCaseMetrics broken) {
            this.broken = broken;
        }

        @Override
        public UseCaseMetrics metrics() {
            return switch (broken) {
                case SHOWS_ONE_WHERE_NOTHING_WAS -> sound;
                case TAKES_REFUSED_FOR_FAILED ->
                    (useCase, outcome, times) ->
                            sound.count(useCase, outcome == Outcome.REFUSED ? Outcome.FAILED : outcome, times);
                case HEARS_ONE_THREAD_ONLY ->
                    (useCase, outcome, times) -> {
                        if (Thread.currentThread().equals(first)) {
                            sound.count(useCase, outcome, times);
                        }
                    };
            };
        }

        @Override
        public OptionalLong counted(UseCase useCase, Outcome outcome) {
            boolean nothingYet = sound.counted().isEmpty();
            return OptionalLong.of(
                    broken == SHOWS_ONE_WHERE_NOTHING_WAS && nothingYet ? 1 : sound.counted(useCase, outcome));
        }
    }
}
