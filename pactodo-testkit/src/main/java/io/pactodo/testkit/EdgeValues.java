package io.pactodo.testkit;

import static io.pactodo.testkit.SampleContents.allDay;
import static io.pactodo.testkit.SampleContents.floating;
import static io.pactodo.testkit.SampleContents.order;
import static io.pactodo.testkit.SampleContents.zoned;

import io.pactodo.domain.task.CalendarTime;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Recurrence;
import java.time.Instant;
import java.util.stream.Stream;

/** Values at the edges of what the domain lets in: where stores go wrong. */
final class EdgeValues {
    private static final String QUOTES = "'\"`\\ \\n \\u0041 $1 ? :name %s % _ {} [] ; -- /* */ null NULL";

    private EdgeValues() {}

    static Stream<String> titles() {
        return Stream.of(
                "x",
                QUOTES,
                "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80 \uD83E\uDDC1 \uD83C\uDDE9\uD83C\uDDEA",
                "composed \u00E9\u00F1\u1E9B\u0323",
                "combining e\u0301n\u0303o\u0302\u0323",
                "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 \u202Eback\u202C",
                "\u6771\u4EAC \uD840\uDC0B \uFF21\uFF22 \u0130\u0131\u00DF\u1E9E \u03A3\u03C3\u03C2",
                "\uFEFFmark, \uFFFD, \uFFFF and \uE000",
                "\uDBFF\uDFFF".repeat(500),
                "a".repeat(500));
    }

    static Stream<String> notes() {
        return Stream.concat(
                titles(),
                Stream.of(
                        "",
                        " ",
                        "  kept at both ends\t\n",
                        "lines\nof\r\nall\rkinds\u2028and\u2029more\u0085",
                        "control \u0001 \u0007 \u001B \u007F",
                        QUOTES.repeat(64 * 1024 / QUOTES.length()),
                        "\\\"'".repeat(64 * 1024 / 3),
                        "\uD83D\uDE00".repeat(16 * 1024)));
    }

    static Stream<String> tags() {
        return Stream.of("two words", "a,b", "{x}", "\"", "\\", "'", "NULL", "\u00E9", "e\u0301", "\uD83D\uDE00", "%");
    }

    static Stream<Order> orders() {
        return Stream.of(
                        "0",
                        "-0.00",
                        "1",
                        "-1",
                        "1e30",
                        "-1e30",
                        "1e-200",
                        "-1e-200",
                        "0.1",
                        "100",
                        "123456789012345678901234567890." + "123456789".repeat(22) + "01",
                        "-" + "9".repeat(30) + "." + "9".repeat(200),
                        "0.30000000000000000001",
                        "9007199254740993")
                .map(SampleContents::order)
                .map(order -> order(order.value().toPlainString()));
    }

    static Stream<CalendarTime> calendarTimes() {
        return Stream.of(
                allDay("0001-01-01"),
                allDay("9999-12-31"),
                allDay("2028-02-29"),
                allDay("1582-10-10"),
                floating("0001-01-01T00:00:00"),
                floating("9999-12-31T23:59:59"),
                floating("2026-03-29T02:30:00"),
                zoned("2026-03-29T02:30:00", "Europe/Berlin"),
                zoned("2026-10-25T02:30:00", "Europe/Berlin"),
                zoned("2026-10-04T02:15:00", "Australia/Lord_Howe"),
                zoned("2011-12-30T12:00:00", "Pacific/Apia"),
                zoned("0001-01-01T00:00:00", "Pacific/Kiritimati"),
                zoned("9999-12-31T23:59:59", "Pacific/Pago_Pago"),
                zoned("1890-01-01T00:00:00", "Africa/Monrovia"),
                zoned("2026-06-01T00:00:00", "UTC"),
                zoned("2026-06-01T00:00:00", "America/Argentina/ComodRivadavia"));
    }

    static Stream<Recurrence> recurrences() {
        return Stream.of(
                        "FREQ=DAILY",
                        "FREQ=DAILY;INTERVAL=999;COUNT=9999",
                        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA,SU;WKST=SU;UNTIL=99991231",
                        "FREQ=MONTHLY;BYMONTH=1,12;BYMONTHDAY=-31,-1,1,31;BYDAY=-5MO,5SU;UNTIL=00010101T000000Z",
                        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;UNTIL=20280229T235959")
                .flatMap(rule ->
                        Stream.of(Recurrence.Anchor.values()).map(anchor -> SampleContents.recurrence(rule, anchor)));
    }

    static Stream<Instant> instants() {
        return Stream.of(
                        "2026-03-01T09:00:00.000001Z",
                        "2026-03-01T09:00:00.123456Z",
                        "2026-03-01T09:00:00.123456999Z",
                        "2026-03-01T09:00:00.999999999Z",
                        "2026-12-31T23:59:59.999999Z",
                        "1969-12-31T23:59:59.999999999Z",
                        "1900-01-01T00:00:00.000001500Z",
                        "1582-10-10T00:00:00Z",
                        "0001-01-01T00:00:00.000001Z",
                        "9999-12-31T23:59:59.999999999Z")
                .map(Instant::parse);
    }
}
