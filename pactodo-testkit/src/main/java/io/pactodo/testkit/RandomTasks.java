package io.pactodo.testkit;

import io.pactodo.domain.task.CalendarTime;
import io.pactodo.domain.task.DueBound;
import io.pactodo.domain.task.Notes;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Priority;
import io.pactodo.domain.task.Recurrence;
import io.pactodo.domain.task.SearchText;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Tag;
import io.pactodo.domain.task.Tags;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskFilter;
import io.pactodo.domain.task.Title;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Contents, instants and filters drawn by a seed from few values, so that many tie and every filter finds some. */
final class RandomTasks {
    private static final List<String> WORDS = List.of(
            "plan",
            "Plan",
            "planning",
            "PLANET",
            "plane",
            "x",
            "x100",
            "100x",
            "100",
            "na\u00EFve",
            "nai\u0308ve",
            "Stra\u00DFe",
            "STRASSE",
            "\uFF46\uFF55\uFF4C\uFF4C",
            "full",
            "\u6771\u4EAC",
            "\u6771\u4EAC\u90FD",
            "\u0130stanbul",
            "istanbul",
            "\u03A3\u03AF\u03C3\u03C5\u03C6\u03BF\u03C2",
            "\uD835\uDC00\uD835\uDC01",
            "\uD83D\uDE00",
            "\uFF5E",
            "\u0661\u0662\u0663",
            "a_b",
            "50%",
            "c\\d",
            "it's",
            "re-do",
            "long" + "g".repeat(120));
    private static final List<String> TAGS =
            List.of("home", "Home", "work", "a,b", "{x}", "two words", "\"q\"", "\u00E9");
    private static final List<String> ORDERS =
            List.of("-3", "0", "1", "1.5", "1.50000000000000000001", "2", "10", "1e30", "1e-200");
    private static final List<String> DUE_DAYS = List.of("0001-01-01", "2026-03-29", "2026-06-01", "9999-12-31");
    private static final List<String> DUE_TIMES = List.of("00:00:00", "02:30:00", "23:59:59");
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago");

    private static final List<String> RULES = List.of("FREQ=DAILY", "FREQ=MONTHLY;BYDAY=-1FR,1MO;UNTIL=20301231");

    private final Random random;

    RandomTasks(long seed) {
        this.random = new Random(seed);
    }

    TaskContent content() {
        Optional<CalendarTime> due = maybe(this::due);
        return new TaskContent(
                        new Title(text(1 + random.nextInt(2))),
                        new Notes(text(random.nextInt(3))),
                        one(List.of(Status.values())),
                        new Priority(random.nextInt(5) * 2),
                        due,
                        maybe(this::due),
                        new Tags(some(TAGS).stream().map(Tag::new).toList()),
                        Optional.of(order()),
                        due.flatMap(time -> rarely(this::recurrence)))
                .settled();
    }

    Instant instant() {
        return SteppingClock.BEGINNING.plusSeconds(random.nextInt(4)).plusNanos(one(List.of(0, 1000, 999_999_000)));
    }

    TaskFilter filter() {
        return new TaskFilter(
                rarely(() -> (Set<Status>) new HashSet<>(some(List.of(Status.values()))))
                        .orElse(Set.of()),
                rarely(() -> Set.of(new Tag(one(TAGS)))).orElse(Set.of()),
                rarely(this::bound),
                rarely(this::bound),
                rarely(this::bordering),
                rarely(this::search),
                one(List.of(TaskFilter.Deletion.values())));
    }

    /** A filter with that one condition, and no other but whether deleted tasks are listed. */
    TaskFilter filterBy(int condition) {
        return new TaskFilter(
                condition == 0 ? new HashSet<>(some(List.of(Status.values()))) : Set.of(),
                condition == 1 ? tags() : Set.of(),
                condition == 2 ? Optional.of(bound()) : Optional.empty(),
                condition == 3 ? Optional.of(bound()) : Optional.empty(),
                condition == 4 ? Optional.of(bordering()) : Optional.empty(),
                condition == 5 ? Optional.of(search()) : Optional.empty(),
                one(List.of(TaskFilter.Deletion.values())));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    Order order() {
        return SampleContents.order(one(ORDERS));
    }

    private CalendarTime due() {
        String day = one(DUE_DAYS);
        String local = day + "T" + one(DUE_TIMES);
        return switch (random.nextInt(3)) {
            case 0 -> SampleContents.allDay(day);
            case 1 -> SampleContents.floating(local);
            default -> SampleContents.zoned(local, one(ZONES));
        };
    }

    private Recurrence recurrence() {
        return SampleContents.recurrence(one(RULES), one(List.of(Recurrence.Anchor.values())));
    }

    private DueBound bound() {
        CalendarTime near = due();
        return random.nextBoolean()
                ? new DueBound.OnDay(near.date().plusDays(random.nextInt(3) - 1))
                : new DueBound.AtInstant(near.sortKey().plusNanos(random.nextInt(3) - 1));
    }

    /** An instant at which something was written, or next to it by a nanosecond or a microsecond. */
    private Instant bordering() {
        return instant().plus(Duration.ofNanos(one(List.of(-1000, -1, 0, 1, 999, 1000))));
    }

    private SearchText search() {
        String words = text(1 + random.nextInt(2));
        int length = 1 + random.nextInt(words.codePointCount(0, words.length()));
        String beginning = words.substring(0, words.offsetByCodePoints(0, Math.min(length, 150)));
        return new SearchText(beginning.codePoints().anyMatch(Character::isLetterOrDigit) ? beginning : "plan");
    }

    private Set<Tag> tags() {
        Set<Tag> tags = new HashSet<>();
        for (int index = 0; index < 1 + random.nextInt(2); index++) {
            tags.add(new Tag(one(TAGS)));
        }
        return tags;
    }

    private String text(int words) {
        List<String> chosen = new ArrayList<>();
        for (int index = 0; index < words; index++) {
            chosen.add(one(WORDS));
        }
        return String.join(one(List.of(" ", "-", ", ", "/")), chosen);
    }

    private <T> List<T> some(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(Math.min(4, values.size())));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private <T> Optional<T> rarely(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.of(value.get()) : Optional.empty();
    }
}
