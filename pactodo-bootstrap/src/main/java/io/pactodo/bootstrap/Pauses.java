package io.pactodo.bootstrap;

import java.time.Duration;
import java.time.InstantSource;

/** How long it is waited between two rounds. */
interface Pauses {
    /**
     * How long it is waited now.
     *
     * @param isMore whether the round before left something to do; also so before the first
     */
    Duration after(boolean isMore);

    /** A breath while there is more to do, and a rest when all is done. */
    static Pauses of(Duration breath, Duration rest) {
        return isMore -> isMore ? breath : rest;
    }

    /** Up to the next multiple of a length of time since 1970: to the full minute. */
    static Pauses upToMultiplesOf(Duration length, InstantSource clock) {
        return isMore -> length.minusMillis(Math.floorMod(clock.instant().toEpochMilli(), length.toMillis()));
    }
}
