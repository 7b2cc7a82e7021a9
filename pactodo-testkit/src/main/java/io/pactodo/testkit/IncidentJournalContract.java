package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pactodo.application.IncidentJournal;
import io.pactodo.domain.incident.IncidentEvent;
import io.pactodo.domain.task.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What all {@link IncidentJournal}s promise, as tests: at least one for each of its numbered rules, each named after the rule.
 * The test of an adapter implements this interface, and inherits them all.
 *
 * @since 0.1.0
 */
public interface IncidentJournalContract {
    /** How many events each of the crowd appends together. */
    int TOGETHER = 3;

    /** How often each of the crowd appends. */
    int TIMES = 20;

    /** {@return the journal that is tested; the same one with each call of a test, and empty at its beginning} */
    IncidentJournal journal();

    /** {@return what somebody finds who opens that journal later, after this process has ended without a word} */
    IncidentJournal reopened();

    /** Lets every call from now on meet an outage of the store, until {@link #endOutage}. */
    void beginOutage();

    /** Ends the outage. */
    void endOutage();

    /** {@return a journal of the same kind that can neither be read nor written} */
    IncidentJournal unreachable();

    /** Events of each kind come back equal. */
    @Test
    @DisplayName("Rule 1: read as appended – events of each kind come back equal, in their sequence")
    default void rule01_eventsComeBackAsTheyWereAppended() {
        List<IncidentEvent> all = SampleIncidentEvents.ofEachKind();
        assertThat(all).hasOnlyElementsOfTypes(IncidentEvent.class.getPermittedSubclasses());
        assertThat(all.stream().map(Object::getClass).distinct())
                .hasSameSizeAs(IncidentEvent.class.getPermittedSubclasses());
        all.forEach(event -> journal().append(List.of(event)));
        assertThat(journal().read()).containsExactlyElementsOf(all);
    }

    /** An empty journal has no events. */
    @Test
    @DisplayName("Rule 1: read as appended – nothing is read where nothing was appended")
    default void rule01_nothingIsReadWhereNothingWasAppended() {
        assertThat(journal().read()).isEmpty();
    }

    /** What could not be appended leaves no trace, and stands in nobody's way. */
    @Test
    @DisplayName("Rule 2: all or nothing – of what was refused nothing is kept, and what comes after it is")
    default void rule02_ofWhatWasRefusedNothingIsKept() {
        journal().append(List.of(SampleIncidentEvents.numbered(1)));
        beginOutage();
        assertThatThrownBy(() -> journal().append(numbered(2, 60)));
        endOutage();
        assertThat(journal().read()).containsExactlyElementsOf(numbered(1, 1));
        journal().append(numbered(61, 62));
        assertThat(journal().read())
                .containsExactly(
                        SampleIncidentEvents.numbered(1),
                        SampleIncidentEvents.numbered(61),
                        SampleIncidentEvents.numbered(62));
    }

    /** What was appended is there for whoever comes later. */
    @Test
    @DisplayName("Rule 3: kept – what was appended is there for whoever opens the journal later")
    default void rule03_whatWasAppendedIsThereLater() {
        journal().append(numbered(1, 5));
        journal().append(numbered(6, 6));
        assertThat(reopened().read()).containsExactlyElementsOf(numbered(1, 6));
    }

    /** What is appended together stays together, in a crowd too, and none is lost. */
    @Test
    @DisplayName("Rule 4: not torn apart – what a crowd appends is all there, each set in one piece")
    default void rule04_whatIsAppendedTogetherStaysTogether() {
        Crowd.of(Crowd.WRITERS, (index, crowd) -> {
            for (int time = 0; time < TIMES; time++) {
                long first = 1 + TOGETHER * ((long) index * TIMES + time);
                journal().append(numbered(first, first + TOGETHER - 1));
            }
            return index;
        });
        List<Long> read = journal().read().stream()
                .map(event -> event.incident().number())
                .toList();
        assertThat(read).doesNotHaveDuplicates().hasSize(Crowd.WRITERS * TIMES * TOGETHER);
        for (int set = 0; set < read.size(); set += TOGETHER) {
            long first = read.get(set);
            assertThat(read.subList(set, set + TOGETHER)).containsExactly(first, first + 1, first + 2);
            assertThat(first % TOGETHER).isEqualTo(1);
        }
    }

    /** An outage is told, whatever is called. */
    @Test
    @DisplayName("Rule 5: an outage is an outage – neither is nothing read nor anything kept in silence")
    default void rule05_anOutageIsAnOutage() {
        IncidentJournal away = unreachable();
        assertOutage(away::read);
        assertOutage(() -> away.append(numbered(1, 1)));
    }

    private static List<IncidentEvent> numbered(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(SampleIncidentEvents::numbered)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void assertOutage(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(StorageException.class)
                .hasMessageMatching("(?s).*\\S.*")
                .hasCauseInstanceOf(Throwable.class);
    }
}
