package io.pactodo.adapter.report.document;

import io.pactodo.domain.slo.Verdict;
import java.util.Locale;

/** How something is meant. A sign stands beside each colour, for those who do not see colours, and for paper. */
public enum Tone {
    /** As promised. */
    GOOD("✓"),
    /** Still as promised, but somebody should look. */
    WATCH("!"),
    /** Not as promised. */
    BAD("✗"),
    /** Nobody knows. */
    UNKNOWN("?"),
    /** Neither. */
    PLAIN("");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    /** How a verdict is meant. */
    public static Tone of(Verdict verdict) {
        return switch (verdict) {
            case KEPT -> GOOD;
            case AT_RISK -> WATCH;
            case BROKEN -> BAD;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** One character, or none. */
    public String sign() {
        return sign;
    }

    /** Its name among the styles: {@code good}. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
