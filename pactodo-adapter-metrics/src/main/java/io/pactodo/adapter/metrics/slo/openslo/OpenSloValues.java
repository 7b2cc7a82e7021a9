package io.pactodo.adapter.metrics.slo.openslo;

import io.pactodo.adapter.metrics.slo.catalogue.Durations;
import java.time.Duration;

/** Values that OpenSLO writes in a way of its own. */
final class OpenSloValues {
    private OpenSloValues() {}

    /** A duration shorthand; seconds and milliseconds are allowed besides. */
    static Duration duration(Section section, String key) {
        String text = section.text(key);
        return Durations.parse(text)
                .orElseThrow(() -> section.wrong(
                        key, "is '" + text + "' and has to be a whole number with ms, s, m, h, d or w, such as 30d."));
    }
}
