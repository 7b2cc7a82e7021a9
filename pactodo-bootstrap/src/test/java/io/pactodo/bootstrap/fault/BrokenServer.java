package io.pactodo.bootstrap.fault;

import static io.pactodo.bootstrap.fault.Spoil.ANY;
import static io.pactodo.bootstrap.fault.Spoil.CHANGES;
import static io.pactodo.bootstrap.fault.Spoil.LIST;
import static io.pactodo.bootstrap.fault.Spoil.ONE;
import static io.pactodo.bootstrap.fault.Spoil.the;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A server that gets one thing wrong, as real ones do.
 *
 * @param name what it does
 * @param fault how
 * @param breaks the numbers of all rules that it breaks
 */
public record BrokenServer(String name, Fault fault, List<String> breaks) {
    public BrokenServer {
        breaks = List.copyOf(breaks);
    }

    /** All that the suite is tried on. */
    public static List<BrokenServer> all() {
        return List.of(
                that(
                        "leaves the ETag out of writes",
                        the("POST|PUT|PATCH|DELETE", ANY).with("2..").loses("ETag"),
                        "2.01",
                        "4.06",
                        "4.14",
                        "7.01",
                        "24.02"),
                that(
                        "overwrites what others wrote",
                        the("PUT|PATCH|DELETE", ANY).ignores("If-Match"),
                        "6.01",
                        "6.02",
                        "6.03",
                        "6.04",
                        "6.06",
                        "6.08",
                        "6.10",
                        "24.07"),
                that(
                        "says 200 to a stale write",
                        the("PUT|PATCH|DELETE", ANY).with("412").becomes(200),
                        "2.07",
                        "6.01",
                        "6.02",
                        "6.03",
                        "6.04",
                        "6.06",
                        "6.10",
                        "24.05",
                        "24.07"),
                that(
                        "sends again what the client has",
                        the("GET", ANY).ignores("If-None-Match"),
                        "1.04",
                        "1.05",
                        "8.13",
                        "24.08"),
                that("blanks what a patch does not name", BrokenServer::blankTheRest, "4.01", "4.05"),
                that(
                        "creates twice when it is asked twice",
                        the("POST|PATCH", ANY).ignores("Idempotency-Key"),
                        "21.01",
                        "21.02",
                        "21.03",
                        "21.04",
                        "21.05",
                        "21.09",
                        "21.10",
                        "21.11",
                        "24.18",
                        "25.12"),
                that("pages by offset", new PagesByOffset(), "9.04", "9.05"),
                that(
                        "skips a change",
                        the("GET", CHANGES).hides("/items/0"),
                        "11.01",
                        "11.02",
                        "11.03",
                        "11.04",
                        "11.05",
                        "11.06",
                        "11.11",
                        "11.12",
                        "22.02",
                        "23.11"),
                that("rounds the order", the(ANY, ANY).answers(BrokenServer::roundTheOrder), "2.11"),
                that("loses the time of day", the(ANY, ANY).with("20.").shows("/due/time", "null"), "10.02", "10.03"),
                that("deletes for good", the(ANY, ONE).with("410").becomes(404), "1.09", "6.11", "7.04"),
                that(
                        "drops unknown fields in silence",
                        the("POST", LIST).requests(BrokenServer::withoutTypingErrors),
                        "3.10"),
                that(
                        "answers 404 as HTML",
                        the(ANY, ANY).with("404").says("Content-Type", "text/html"),
                        "1.07",
                        "1.08",
                        "13.01",
                        "13.08",
                        "24.09",
                        "25.06"),
                that(
                        "breaks down on malformed JSON",
                        the("POST", LIST).with("400").becomes(500),
                        "13.05",
                        "14.01",
                        "14.02",
                        "14.03",
                        "14.05",
                        "14.08",
                        "21.09"),
                that(
                        "forgets scripts when it refuses",
                        the(ANY, ANY).with("4..").loses("Access-Control-Allow-Origin"),
                        "16.04"),
                that("names no request", the(ANY, ANY).loses("X-Request-Id"), "15.01", "15.02", "15.03"),
                that("looks into other workspaces", new LooksIntoOtherWorkspaces(), "17.01", "24.17"));
    }

    /** Whether it breaks a rule of that rule's chapter. */
    public boolean isAboutTheChapterOf(String number) {
        String chapter = number.substring(0, number.indexOf('.') + 1);
        return breaks.stream().anyMatch(broken -> broken.startsWith(chapter));
    }

    private static BrokenServer that(String name, Fault fault, String... breaks) {
        return new BrokenServer(name, fault, List.of(breaks));
    }

    /** Takes a merge patch for the whole task, as a careless client library's PATCH does. */
    private static Message blankTheRest(Message request, UnaryOperator<Message> server) {
        boolean isMergePatch = request.method().equals("PATCH")
                && request.path().matches(ONE)
                && request.header("Content-Type")
                        .filter(type -> !type.contains("json-patch"))
                        .isPresent();
        if (!isMergePatch || !(request.json() instanceof ObjectNode patch) || !patch.has("title")) {
            return server.apply(request);
        }
        return server.apply(request.withMethod("PUT").with("Content-Type", "application/json"));
    }

    private static Message roundTheOrder(Message answer) {
        JsonNode order = answer.hasJson() ? answer.json().path("order") : Message.MAPPER.missingNode();
        return order.isNumber() ? answer.withField("/order", Double.toString(order.doubleValue())) : answer;
    }

    private static Message withoutTypingErrors(Message request) {
        return request.json().has("titel") ? request.withoutField("/titel") : request;
    }
}
