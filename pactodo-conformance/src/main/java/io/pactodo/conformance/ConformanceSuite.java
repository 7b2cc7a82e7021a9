package io.pactodo.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The contract as rules that any server can be judged by. */
public final class ConformanceSuite {
    /** Rules wait for a server most of their time; more than this would be a test of load. */
    private static final int AT_ONCE = 4;

    private final List<CheckedRule> rules;

    /** A suite with every rule that there is. */
    public ConformanceSuite() {
        this.rules = Chapters.all().stream()
                .flatMap(CheckedRule::in)
                .sorted(Comparator.comparing(CheckedRule::rule))
                .toList();
    }

    /** The rules, in the sequence of their numbers. */
    public List<Rule> rules() {
        return rules.stream().map(CheckedRule::rule).toList();
    }

    /**
     * Judges a server. It writes into workspaces under names that were never used, and touches no others. A rule that the
     * server gives no answer to in time is broken.
     *
     * @param target the server
     * @param chosen which rules to try
     * @param progress told each finding as soon as there is one, by several threads
     * @return a finding for each of them
     * @throws Unreachable when no server answers there at all
     */
    public Report judge(Target target, Predicate<Rule> chosen, Consumer<Finding> progress) {
        Server server = new Server(target);
        server.insistOnAnAnswer();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Finding>> findings = new ArrayList<>();
            rules.stream()
                    .filter(rule -> chosen.test(rule.rule()))
                    .sorted(Comparator.comparing(CheckedRule::waits).reversed())
                    .forEach(rule -> findings.add(threads.submit(() -> told(rule.judge(server), progress))));
            return new Report(
                    target.server(),
                    findings.stream()
                            .map(ConformanceSuite::await)
                            .sorted(Comparator.comparing(Finding::rule))
                            .toList());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Finding told(Finding finding, Consumer<Finding> progress) {
        progress.accept(finding);
        return finding;
    }

    private static Finding await(Future<Finding> finding) {
        try {
            return finding.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A rule could not be checked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The judgement was interrupted", e);
        }
    }
}
