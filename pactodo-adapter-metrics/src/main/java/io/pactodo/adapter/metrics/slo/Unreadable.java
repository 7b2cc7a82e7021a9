package io.pactodo.adapter.metrics.slo;

/** One thing is written so that the rest of its document makes no sense. */
final class Unreadable extends RuntimeException {
    Unreadable(Place place, String what) {
        super(place + ": " + what);
    }
}
