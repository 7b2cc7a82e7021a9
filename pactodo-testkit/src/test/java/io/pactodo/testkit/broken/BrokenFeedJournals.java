package io.pactodo.testkit.broken;

import io.pactodo.application.FeedJournal;
import io.pactodo.application.FeedStep;
import io.pactodo.domain.task.StorageException;
import io.pactodo.testkit.FeedJournalContract;
import io.pactodo.testkit.InMemoryFeedJournal;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broken journals of a feed, and the rule that each of them breaks. */
enum BrokenFeedJournals implements BreaksARule {
    TAKES_EACH_FATE_FOR_TAKEN(1),
    IS_FORGOTTEN_WITH_ITS_PROCESS(2),
    TAKES_AN_OUTAGE_FOR_A_BEGINNING(3);

    private final int brokenRule;

    BrokenFeedJournals(int brokenRule) {
        this.brokenRule = brokenRule;
    }

    @Override
    public int brokenRule() {
        return brokenRule;
    }

    /** The contract, run against one of them. Fails, and has to. */
    @ExtendWith(Chosen.class)
    static final class Contract implements FeedJournalContract {
        private final InMemoryFeedJournal sound = new InMemoryFeedJournal();
        private final BrokenFeedJournals broken;

        Contract(BrokenFeedJournals broken) {
            this.broken = broken;
        }

        @Override
        public FeedJournal journal() {
            return new Spoiled(sound, broken);
        }

        @Override
        public FeedJournal reopened() {
            return broken == IS_FORGOTTEN_WITH_ITS_PROCESS ? new InMemoryFeedJournal() : journal();
        }

        @Override
        public FeedJournal unreachable() {
            sound.breakDown();
            return journal();
        }
    }

    private record Spoiled(FeedJournal sound, BrokenFeedJournals broken) implements FeedJournal {
        @Override
        public void append(FeedStep step) {
            sound.append(
                    broken == TAKES_EACH_FATE_FOR_TAKEN
                            ? new FeedStep(step.settled(), step.message(), FeedStep.Fate.TAKEN, step.receiver())
                            : step);
        }

        @Override
        public Optional<FeedStep> latest() {
            try {
                return sound.latest();
            } catch (StorageException outage) {
                if (broken == TAKES_AN_OUTAGE_FOR_A_BEGINNING) {
                    return Optional.empty();
                }
                throw outage;
            }
        }
    }
}
