package io.pactodo.conformance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** A rule, and how it is checked. */
final class CheckedRule {
    private final Rule rule;
    private final Object chapter;
    private final Method check;

    private CheckedRule(Rule rule, Object chapter, Method check) {
        this.rule = rule;
        this.chapter = chapter;
        this.check = check;
    }

    /** The rules of a chapter: its methods which are marked so. The chapter is called as its class is. */
    static Stream<CheckedRule> in(Object chapter) {
        return Arrays.stream(chapter.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Promise.class))
                .map(method -> of(method.getAnnotation(Promise.class), chapter, method));
    }

    private static CheckedRule of(Promise promise, Object chapter, Method check) {
        String name = chapter.getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", " $1");
        return new CheckedRule(
                new Rule(promise.rule(), name.toLowerCase(Locale.ROOT), promise.that(), promise.source()),
                chapter,
                check);
    }

    Rule rule() {
        return rule;
    }

    boolean waits() {
        return check.getAnnotation(Promise.class).waits();
    }

    /** Tries it on that server. */
    Finding judge(Server server) {
        Workspace workspace = new Workspace(server);
        try {
            check.invoke(chapter, workspace);
            return new Finding(rule, new Verdict.Kept());
        } catch (InvocationTargetException e) {
            return new Finding(rule, verdict(e.getTargetException(), workspace));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The check of rule " + rule.number() + " is out of reach", e);
        }
    }

    private Verdict verdict(Throwable thrown, Workspace workspace) {
        if (thrown instanceof CompletionException && thrown.getCause() != null) {
            return verdict(thrown.getCause(), workspace);
        }
        if (thrown instanceof Missing missing) {
            return new Verdict.NotOffered(missing.reason());
        }
        if (thrown instanceof RuleBroken broken) {
            Evidence evidence = broken.evidence();
            return new Verdict.Broken(broken.expected(), workspace.story(), evidence.request(), evidence.answer());
        }
        throw new IllegalStateException("Rule " + rule.number() + " could not be checked", thrown);
    }
}
