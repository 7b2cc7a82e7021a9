package io.pactodo.adapter.rest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it hears. */
final class RecordingObserver implements RequestObserver {
    private final List<Answered> heard = new CopyOnWriteArrayList<>();

    @Override
    public void answered(Answered request) {
        heard.add(request);
    }

    /** What was heard, as {@code METHOD route path status}, with {@code uncaught} after it if it was. */
    List<String> heard() {
        return heard.stream()
                .map(one -> "%s %s %s %d%s"
                        .formatted(
                                one.method(), one.route(), one.path(), one.status(), one.uncaught() ? " uncaught" : ""))
                .toList();
    }

    /** How long what came with that method by that route took, such as {@code GET /api/tasks}. */
    List<Long> nanos(String asked) {
        return heard.stream()
                .filter(one -> asked.equals(one.method() + " " + one.route()))
                .map(Answered::nanos)
                .toList();
    }
}
