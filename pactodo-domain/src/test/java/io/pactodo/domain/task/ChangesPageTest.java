package io.pactodo.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesPageTest {
    private static final Revision FOUR = new Revision(4);
    private static final Revision NINE = new Revision(9);

    @Test
    void theFeedGoesOnBehindTheLastItemWhileMoreFollow() {
        ChangesPage page = new ChangesPage(Revision.ZERO, List.of(taskAt(2), taskAt(4)), true, NINE);
        assertThat(page.next()).isEqualTo(FOUR);
    }

    @Test
    void theFeedGoesOnFromTheRevisionOfTheWorkspaceWhenNoMoreFollow() {
        assertThat(new ChangesPage(Revision.ZERO, List.of(taskAt(4)), false, NINE).next())
                .isEqualTo(NINE);
        assertThat(new ChangesPage(NINE, List.of(), false, NINE).next()).isEqualTo(NINE);
    }

    @Test
    void nothingFollowsAPageWithoutItems() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChangesPage(FOUR, List.of(), true, NINE));
    }

    @Test
    void aPageFromARevisionThatWasNotReachedIsRefused() {
        ChangesPage ahead = new ChangesPage(NINE, List.of(), false, FOUR);
        assertThat(ahead.isGone()).isTrue();
        assertThat(gone(ahead))
                .hasMessage("The workspace is at revision 4 and has never been at 9: what was changed since cannot be"
                        + " told. List the tasks anew, and follow the changes from the revision of that list.");
    }

    @Test
    void aPageFromBelowWhatWasPurgedIsRefused() {
        ChangesPage page = new ChangesPage(Revision.ZERO, List.of(), false, NINE, FOUR);
        assertThat(page.isGone()).isTrue();
        assertThat(gone(page))
                .hasMessage(
                        "Deleted tasks up to revision 4 are kept no longer: what was changed since 0 cannot be told."
                                + " List the tasks anew, and follow the changes from the revision of that list.");
        assertThat(gone(page).revision()).isEqualTo(NINE);
        assertThat(new ChangesPage(FOUR, List.of(), false, NINE, FOUR).isGone()).isFalse();
    }

    @Test
    void whatIsGoneIsNotToldInPart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangesPage(Revision.ZERO, List.of(taskAt(5)), false, NINE, FOUR));
    }

    @Test
    void aPageFromTheRevisionOfTheWorkspaceIsNotGone() {
        ChangesPage page = new ChangesPage(NINE, List.of(), false, NINE);
        assertThat(page.isGone()).isFalse();
        assertThat(page.orThrow()).isSameAs(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201, -1})
    void aPageHas1To200Tasks(int limit) {
        assertThat(Refusals.fault(() -> ChangesQuery.in(WorkspaceId.DEFAULT, Revision.ZERO)
                                .withLimit(limit))
                        .code())
                .isEqualTo("out_of_range");
    }

    private static TaskRefused.PositionGone gone(ChangesPage page) {
        return catchThrowableOfType(TaskRefused.PositionGone.class, page::orThrow);
    }

    private static Task taskAt(long revision) {
        TaskKey key = new TaskKey(WorkspaceId.DEFAULT, new TaskId(new UUID(0, revision)));
        TaskContent content = TaskContent.titled("Call the plumber").withOrder(Order.ORIGIN);
        return new TaskChange.Add(key, content, Instant.parse("2026-01-01T09:00:00Z"))
                .committedAt(new Revision(revision));
    }
}
