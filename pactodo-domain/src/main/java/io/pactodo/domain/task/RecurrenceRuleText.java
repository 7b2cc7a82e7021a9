package io.pactodo.domain.task;

import io.pactodo.domain.task.RecurrenceRule.Frequency;
import io.pactodo.domain.task.RecurrenceRule.WeekdayNumber;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How RFC 5545 writes a rule (section 3.3.10). */
final class RecurrenceRuleText {
    private static final int LONGEST = 500;
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> PARTS =
            List.of("FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST", "COUNT", "UNTIL");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,6}");
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?[0-9]{1,2})?([A-Z]{2})");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final DateTimeFormatter DATE = formatter("uuuuMMdd");
    private static final DateTimeFormatter LOCAL_TIME = formatter("uuuuMMdd'T'HHmmss");

    private RecurrenceRuleText() {}

    static RecurrenceRule parse(String text) {
        Map<String, String> parts = parts(text);
        return new RecurrenceRule(
                frequency(parts.getOrDefault("FREQ", "")),
                value(parts, "INTERVAL", RecurrenceRuleText::number).orElse(1),
                value(parts, "BYMONTH", RecurrenceRuleText::numbers).orElseGet(TreeSet::new),
                value(parts, "BYMONTHDAY", RecurrenceRuleText::numbers).orElseGet(TreeSet::new),
                value(parts, "BYDAY", RecurrenceRuleText::weekdays).orElseGet(TreeSet::new),
                value(parts, "WKST", RecurrenceRuleText::weekday).orElse(DayOfWeek.MONDAY),
                value(parts, "COUNT", RecurrenceRuleText::number),
                value(parts, "UNTIL", RecurrenceRuleText::until));
    }

    static String write(RecurrenceRule rule) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("FREQ", rule.frequency().name());
        parts.put("INTERVAL", rule.interval() == 1 ? "" : Integer.toString(rule.interval()));
        parts.put("BYMONTH", listed(rule.months(), Object::toString));
        parts.put("BYMONTHDAY", listed(rule.monthDays(), Object::toString));
        parts.put("BYDAY", listed(rule.weekdays(), RecurrenceRuleText::written));
        parts.put("WKST", rule.weekStart() == DayOfWeek.MONDAY ? "" : written(rule.weekStart()));
        parts.put("COUNT", rule.count().map(Object::toString).orElse(""));
        parts.put("UNTIL", rule.until().map(RecurrenceRuleText::written).orElse(""));
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    private static Map<String, String> parts(String text) {
        if (text.length() > LONGEST) {
            throw invalid("A rule has at most " + LONGEST + " characters; this one has " + text.length() + ".");
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.toUpperCase(Locale.ROOT).split(";", -1)) {
            int equals = part.indexOf('=');
            String name = part.substring(0, Math.max(equals, 0));
            if (!PARTS.contains(name)) {
                throw invalid("A rule is made of " + String.join(", ", PARTS)
                        + ", as in FREQ=WEEKLY;BYDAY=MO,TH. This is none of them: " + shown(part) + ".");
            }
            if (parts.put(name, part.substring(equals + 1)) != null) {
                throw invalid(name + " is said twice: say it once.");
            }
        }
        return parts;
    }

    private static <T> Optional<T> value(Map<String, String> parts, String name, Function<String, T> reader) {
        return Optional.ofNullable(parts.get(name)).map(text -> read(name, text, reader));
    }

    private static <T> T read(String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw invalid(name + " cannot be " + shown(text) + ".");
        }
    }

    private static Frequency frequency(String name) {
        return Arrays.stream(Frequency.values())
                .filter(frequency -> frequency.name().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("FREQ is DAILY, WEEKLY, MONTHLY or YEARLY, and is always said."));
    }

    private static int number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return Integer.parseInt(text);
    }

    private static SortedSet<Integer> numbers(String text) {
        return listed(text, RecurrenceRuleText::number);
    }

    private static SortedSet<WeekdayNumber> weekdays(String text) {
        return listed(text, RecurrenceRuleText::weekdayNumber);
    }

    private static <T extends Comparable<T>> SortedSet<T> listed(String text, Function<String, T> reader) {
        return Arrays.stream(text.split(",", -1)).map(reader).collect(Collectors.toCollection(TreeSet::new));
    }

    private static WeekdayNumber weekdayNumber(String text) {
        Matcher matcher = WEEKDAY.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        String number = matcher.group(1);
        if (number == null) {
            return new WeekdayNumber(0, weekday(matcher.group(2)));
        }
        if (number(number) == 0) {
            throw new IllegalArgumentException(text);
        }
        return new WeekdayNumber(number(number), weekday(matcher.group(2)));
    }

    private static DayOfWeek weekday(String text) {
        int index = WEEKDAYS.indexOf(text);
        if (index < 0) {
            throw new IllegalArgumentException(text);
        }
        return DayOfWeek.of(index + 1);
    }

    private static CalendarTime until(String text) {
        if (text.indexOf('T') < 0) {
            return new CalendarTime.AllDay(LocalDate.parse(text, DATE));
        }
        return text.endsWith("Z")
                ? new CalendarTime.Zoned(LocalDateTime.parse(text.substring(0, text.length() - 1), LOCAL_TIME), UTC)
                : new CalendarTime.Floating(LocalDateTime.parse(text, LOCAL_TIME));
    }

    private static <T> String listed(Collection<T> values, Function<T, String> writer) {
        return values.stream().map(writer).collect(Collectors.joining(","));
    }

    private static String written(WeekdayNumber weekday) {
        return (weekday.number() == 0 ? "" : Integer.toString(weekday.number())) + written(weekday.day());
    }

    private static String written(DayOfWeek day) {
        return WEEKDAYS.get(day.getValue() - 1);
    }

    private static String written(CalendarTime until) {
        return until.time()
                .map(time -> LOCAL_TIME.format(until.date().atTime(time))
                        + (until.zone().isPresent() ? "Z" : ""))
                .orElseGet(() -> DATE.format(until.date()));
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    private static String shown(String text) {
        return text.isEmpty() ? "nothing" : text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static TaskRefused.Invalid invalid(String detail) {
        return new TaskRefused.Invalid("invalid_rule", detail);
    }
}
