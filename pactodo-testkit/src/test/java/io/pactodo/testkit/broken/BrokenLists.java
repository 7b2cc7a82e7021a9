package io.pactodo.testkit.broken;

import io.pactodo.domain.task.ListChange;
import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListKey;
import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.ListRepository;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskList;
import io.pactodo.domain.task.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The broken repositories of lists, and the rule that each of them breaks. */
enum BrokenLists {
    ROUNDS_TIME_TO_MILLISECONDS(1, RoundsTime::new),
    ADDS_A_SECOND_INBOX(2, AddsInboxes::new),
    TAKES_LATER_FOR_SAME(3, TakesLaterForSame::new),
    KNOWS_ITS_OWN_WRITES_ONLY(4, KnowsItsOwnWritesOnly::new),
    PUTS_NEW_ONES_IN_ONE_PLACE(5, PutsNewOnesInOnePlace::new),
    READS_TIES_BACKWARDS(6, ReadsTiesBackwards::new),
    SAYS_THAT_FULL_LISTS_WERE_DELETED(7, SaysDeleted::new),
    LOOKS_INTO_OTHER_WORKSPACES(8, LooksElsewhere::new),
    SWALLOWS_OUTAGES(9, SwallowsOutages::new);

    private final int brokenRule;
    // A reference to a constructor does not change, which its type cannot say.
    @SuppressWarnings("ImmutableEnumChecker")
    private final UnaryOperator<ListRepository> breaking;

    BrokenLists(int brokenRule, UnaryOperator<ListRepository> breaking) {
        this.brokenRule = brokenRule;
        this.breaking = breaking;
    }

    int brokenRule() {
        return brokenRule;
    }

    ListRepository broken(ListRepository sound) {
        return breaking.apply(sound);
    }

    /** Sound where its subclasses do not spoil it. */
    private abstract static class Spoiled implements ListRepository {
        final ListRepository sound;

        Spoiled(ListRepository sound) {
            this.sound = sound;
        }

        @Override
        public Optional<TaskList> find(ListKey key) {
            return sound.find(key);
        }

        @Override
        public TaskList apply(ListChange change) {
            return sound.apply(change);
        }

        @Override
        public ListPage list(ListQuery query) {
            return sound.list(query);
        }
    }

    private static final class RoundsTime extends Spoiled {
        RoundsTime(ListRepository sound) {
            super(sound);
        }

        @Override
        public Optional<TaskList> find(ListKey key) {
            return sound.find(key)
                    .map(list -> new TaskList(
                            list.key(),
                            list.revision(),
                            list.content(),
                            rounded(list.createdAt()),
                            rounded(list.updatedAt()),
                            list.deletedAt()));
        }

        private static Instant rounded(Instant instant) {
            return instant.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    private static final class AddsInboxes extends Spoiled {
        AddsInboxes(ListRepository sound) {
            super(sound);
        }

        @Override
        public TaskList apply(ListChange change) {
            return change.expected().isEmpty() && change.key().id().isInbox()
                    ? sound.apply(ListChange.replace(
                            sound.find(change.key()).orElseThrow(), change.content(), change.updatedAt()))
                    : sound.apply(change);
        }
    }

    private static final class TakesLaterForSame extends Spoiled {
        TakesLaterForSame(ListRepository sound) {
            super(sound);
        }

        @Override
        public synchronized TaskList apply(ListChange change) {
            try {
                return sound.apply(change);
            } catch (ListRefused refused) {
                if (refused.reason() != ListRefused.Reason.REVISION_MISMATCH) {
                    throw refused;
                }
                TaskList current = refused.current().orElseThrow();
                return sound.apply(ListChange.replace(current, change.content(), change.updatedAt()));
            }
        }
    }

    private static final class KnowsItsOwnWritesOnly extends Spoiled {
        KnowsItsOwnWritesOnly(ListRepository sound) {
            super(sound);
        }

        @Override
        public ListPage list(ListQuery query) {
            ListPage page = sound.list(query);
            ListQuery all = ListQuery.in(query.workspace())
                    .withDeleted(Deletion.INCLUDED)
                    .withLimit(200);
            Revision latest = sound.list(all).items().stream()
                    .map(TaskList::revision)
                    .max(Revision::compareTo)
                    .orElse(Revision.ZERO);
            return new ListPage(page.items(), page.next(), latest);
        }
    }

    private static final class PutsNewOnesInOnePlace extends Spoiled {
        PutsNewOnesInOnePlace(ListRepository sound) {
            super(sound);
        }

        @Override
        public TaskList apply(ListChange change) {
            ListContent content = change.content()
                    .withOrderIfNone(
                            TaskList.inbox(change.key().workspace()).order().next());
            return sound.apply(new ListChange(
                    change.key(),
                    change.expected(),
                    content,
                    change.createdAt(),
                    change.updatedAt(),
                    change.deletedAt()));
        }
    }

    private static final class ReadsTiesBackwards extends Spoiled {
        ReadsTiesBackwards(ListRepository sound) {
            super(sound);
        }

        @Override
        public ListPage list(ListQuery query) {
            ListPage page = sound.list(query);
            List<TaskList> items = new ArrayList<>(page.items());
            items.sort(Comparator.comparing(TaskList::order).thenComparing(TaskList::id, Comparator.reverseOrder()));
            return new ListPage(items, page.next(), page.revision());
        }
    }

    private static final class SaysDeleted extends Spoiled {
        SaysDeleted(ListRepository sound) {
            super(sound);
        }

        @Override
        public TaskList apply(ListChange change) {
            try {
                return sound.apply(change);
            } catch (ListRefused refused) {
                if (refused.reason() == ListRefused.Reason.NOT_EMPTY) {
                    TaskList current = refused.current().orElseThrow();
                    return change.committedAt(current.revision(), current.order());
                }
                throw refused;
            }
        }
    }

    private static final class LooksElsewhere extends Spoiled {
        private final Set<WorkspaceId> workspaces = ConcurrentHashMap.newKeySet();

        LooksElsewhere(ListRepository sound) {
            super(sound);
        }

        @Override
        public TaskList apply(ListChange change) {
            workspaces.add(change.key().workspace());
            return sound.apply(change);
        }

        @Override
        public Optional<TaskList> find(ListKey key) {
            ListId id = key.id();
            return sound.find(key)
                    .or(() -> workspaces.stream()
                            .flatMap(workspace -> sound.find(new ListKey(workspace, id)).stream())
                            .findFirst());
        }
    }

    private static final class SwallowsOutages extends Spoiled {
        SwallowsOutages(ListRepository sound) {
            super(sound);
        }

        @Override
        public Optional<TaskList> find(ListKey key) {
            try {
                return sound.find(key);
            } catch (StorageException outage) {
                return Optional.empty();
            }
        }
    }
}
