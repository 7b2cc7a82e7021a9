package io.pactodo.adapter.metrics.slo.openslo;

/** One thing is written so that the rest of its document makes no sense. */
final class Unreadable extends RuntimeException {
    private Unreadable(String mistake) {
        super(mistake);
    }

    Unreadable(Place place, String what) {
        this(place + ": " + what);
    }

    /** What it refers to is there and cannot be read itself: that one is told of, and nothing is wrong here. */
    static Unreadable becauseOfAnother() {
        return new Unreadable("");
    }
}
