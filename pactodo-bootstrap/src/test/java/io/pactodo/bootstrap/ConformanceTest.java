package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.bootstrap.fault.BrokenServer;
import io.pactodo.bootstrap.fault.Fault;
import io.pactodo.bootstrap.fault.FaultyServer;
import io.pactodo.bootstrap.fault.RuleFaults;
import io.pactodo.conformance.ConformanceSuite;
import io.pactodo.conformance.Finding;
import io.pactodo.conformance.Report;
import io.pactodo.conformance.Rule;
import io.pactodo.conformance.Target;
import io.pactodo.conformance.Verdict;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PacToDo keeps each rule of its contract, on a real PostgreSQL; and each rule is broken by a server that is spoiled. */
@Timeout(300)
class ConformanceTest {
    private static final ConformanceSuite SUITE = new ConformanceSuite();

    private static final int RULES_AT_ONCE = 4;

    @TempDir
    static Path directory;

    private static TestDatabase database;
    private static Node node;
    private static Node limited;

    @BeforeAll
    static void start() {
        database = TestDatabase.in(directory);
        node = Node.on(database.server(), Map.of(Setting.TODO_BACKEND, "true", Setting.STREAM_HEARTBEAT, "1"));
        limited = Node.on(database.server(), Map.of(Setting.RATE_LIMIT, "20/s"));
    }

    @AfterAll
    static void stop() {
        limited.close();
        node.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> pacToDoKeeps() {
        var findings = Stream.of(
                judge(node.uri(), rule -> !isOnLimits(rule)), judge(limited.uri(), ConformanceTest::isOnLimits));
        return findings.flatMap(report -> report.findings().stream())
                .map(finding -> DynamicTest.dynamicTest(
                        name(finding.rule()),
                        () -> assertThat(finding.verdict()).isEqualTo(new Verdict.Kept())));
    }

    /** Or the verdicts on what is behind the proxy would be verdicts on the proxy. */
    @Test
    void aProxyThatSpoilsNothingChangesNothing() {
        try (var server = FaultyServer.before(node.uri(), Fault.NONE)) {
            assertThat(judge(server.uri(), rule -> true).broken()).isEmpty();
        }
    }

    @Test
    void whatIsNotOfferedIsNeitherKeptNorBroken() {
        var report = judge(node.uri(), ConformanceTest::isOnLimits);

        assertThat(report.notOffered()).hasSize(3).isEqualTo(report.findings());
    }

    @Test
    void noRuleIsWithoutAFaultThatBreaksIt() {
        assertThat(RuleFaults.all().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        SUITE.rules().stream().map(Rule::number).toList());
    }

    @TestFactory
    Stream<DynamicTest> eachRuleIsBrokenByItsFault() {
        return eachSpoiled().stream()
                .map(finding -> DynamicTest.dynamicTest(
                        name(finding.rule()),
                        () -> assertThat(finding.verdict()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
                            assertThat(broken.expected()).doesNotStartWith("an answer");
                            assertThat(broken.request()).matches("(?s)[A-Z]+ /.*");
                            assertThat(broken.answer()).matches("(?s)HTTP/1.1 [1-5]\\d\\d.*");
                        })));
    }

    /** Several at a time, because each waits for a network most of its time. */
    private static List<Finding> eachSpoiled() {
        var faults = RuleFaults.all();
        var threads = Executors.newFixedThreadPool(RULES_AT_ONCE);
        try {
            return SUITE.rules().stream()
                    .map(rule -> CompletableFuture.supplyAsync(
                            () -> spoiled(rule, faults.getOrDefault(rule.number(), Fault.NONE)), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Finding spoiled(Rule rule, Fault fault) {
        try (var server = FaultyServer.before(offering(rule), fault)) {
            return judge(server.uri(), rule::equals).findings().get(0);
        }
    }

    /** Tried are the chapters that it breaks a rule of, and its share of all rules: each rule is in the share of one. */
    @TestFactory
    Stream<DynamicTest> aBrokenServerBreaksWhatItsFaultIsAboutAndNothingElse() {
        var servers = BrokenServer.all();
        return servers.stream()
                .map(broken -> DynamicTest.dynamicTest(broken.name(), () -> {
                    try (var server = FaultyServer.before(node.uri(), broken.fault())) {
                        var share = servers.indexOf(broken);
                        assertThat(judge(
                                                server.uri(),
                                                rule -> broken.isAboutTheChapterOf(rule.number())
                                                        || SUITE.rules().indexOf(rule) % servers.size() == share)
                                        .broken())
                                .extracting(finding -> finding.rule().number())
                                .containsExactlyElementsOf(broken.breaks());
                    }
                }));
    }

    private static Report judge(URI server, Predicate<Rule> chosen) {
        return SUITE.judge(new Target(server, Duration.ofSeconds(30), UUID::randomUUID), chosen, finding -> {});
    }

    /** A server with a limit so low is too slow for the rest. */
    private static boolean isOnLimits(Rule rule) {
        return rule.chapter().equals("rate limits");
    }

    private static URI offering(Rule rule) {
        return isOnLimits(rule) ? limited.uri() : node.uri();
    }

    private static String name(Rule rule) {
        return rule.number() + " " + rule.sentence();
    }
}
