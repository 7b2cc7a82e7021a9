package io.pactodo.testkit.broken;

import io.pactodo.testkit.ChangeSignalsContract;
import io.pactodo.testkit.FeedJournalContract;
import io.pactodo.testkit.ReadinessContract;
import io.pactodo.testkit.TagRepositoryContract;
import io.pactodo.testkit.TaskIdsContract;
import io.pactodo.testkit.UseCaseMetricsContract;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contracts of the smaller ports: each of their broken adapters fails just the rule that it breaks. */
final class SmallerPortsTest {
    private static final BrokenAdapters CHANGE_SIGNALS =
            broken(ChangeSignalsContract.class, BrokenChangeSignals.Contract.class);
    private static final BrokenAdapters FEED_JOURNALS =
            broken(FeedJournalContract.class, BrokenFeedJournals.Contract.class);
    private static final BrokenAdapters READINESS = broken(ReadinessContract.class, BrokenReadiness.Contract.class);
    private static final BrokenAdapters TAGS = broken(TagRepositoryContract.class, BrokenTags.Contract.class);
    private static final BrokenAdapters TASK_IDS = broken(TaskIdsContract.class, BrokenTaskIds.Contract.class);
    private static final BrokenAdapters METRICS =
            broken(UseCaseMetricsContract.class, BrokenUseCaseMetrics.Contract.class);

    @ParameterizedTest
    @EnumSource
    void brokenSignalsFailTheirRule(BrokenChangeSignals broken) {
        CHANGE_SIGNALS.assertThatFailsExactly(broken.brokenRule, broken);
    }

    @ParameterizedTest
    @EnumSource
    void brokenFeedJournalsFailTheirRule(BrokenFeedJournals broken) {
        FEED_JOURNALS.assertThatFailsExactly(broken.brokenRule, broken);
    }

    @ParameterizedTest
    @EnumSource
    void brokenReadinessFailsItsRule(BrokenReadiness broken) {
        READINESS.assertThatFailsExactly(broken.brokenRule, broken);
    }

    @ParameterizedTest
    @EnumSource
    void brokenTagsFailTheirRule(BrokenTags broken) {
        TAGS.assertThatFailsExactly(broken.brokenRule, broken);
    }

    @ParameterizedTest
    @EnumSource
    void brokenTaskIdsFailTheirRule(BrokenTaskIds broken) {
        TASK_IDS.assertThatFailsExactly(broken.brokenRule, broken);
    }

    @ParameterizedTest
    @EnumSource
    void brokenMetricsFailTheirRule(BrokenUseCaseMetrics broken) {
        METRICS.assertThatFailsExactly(broken.brokenRule, broken);
    }

    @Test
    void eachRuleIsTestedAndBroken() {
        eachOf(4, CHANGE_SIGNALS, Arrays.stream(BrokenChangeSignals.values()).mapToInt(one -> one.brokenRule));
        eachOf(3, FEED_JOURNALS, Arrays.stream(BrokenFeedJournals.values()).mapToInt(one -> one.brokenRule));
        eachOf(3, READINESS, Arrays.stream(BrokenReadiness.values()).mapToInt(one -> one.brokenRule));
        eachOf(2, TAGS, Arrays.stream(BrokenTags.values()).mapToInt(one -> one.brokenRule));
        eachOf(2, TASK_IDS, Arrays.stream(BrokenTaskIds.values()).mapToInt(one -> one.brokenRule));
        eachOf(3, METRICS, Arrays.stream(BrokenUseCaseMetrics.values()).mapToInt(one -> one.brokenRule));
    }

    private static void eachOf(int rules, BrokenAdapters adapters, IntStream broken) {
        adapters.assertThatEachIsTestedAndBroken(rules, broken.boxed().toList());
    }

    private static BrokenAdapters broken(Class<?> contract, Class<?> run) {
        return new BrokenAdapters(contract, run, Chosen.PARAMETER);
    }
}
