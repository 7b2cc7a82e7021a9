package io.pactodo.domain.slo;

import java.time.Duration;

/** How a time is written for people. */
final class Spoken {
    private Spoken() {}

    /** In its largest unit that leaves nothing over: {@code 30 d}, {@code 90 min}. */
    static String of(Duration time) {
        long seconds = time.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + " d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
