package io.pactodo.bootstrap.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastWordsTest {
    @Test
    void theReasonOfTheLastErrorIsTold() {
        assertThat(LastWords.in("""
                ts=2026-01-01T00:00:00.000Z caller=main.go:1 level=error msg="first" err=early
                ts=2026-01-01T00:00:01.000Z caller=main.go:2 level=error err="opening storage failed: lock \\"x\\": taken"
                ts=2026-01-01T00:00:02.000Z caller=main.go:3 level=info msg="See you next time!"
                """)).isEqualTo("opening storage failed: lock \"x\": taken");
    }

    @Test
    void versionThreeSaysItInCapitals() {
        assertThat(LastWords.in("time=2026-01-01 level=ERROR source=main.go:1 msg=\"no way\" component=web\n"))
                .isEqualTo("no way");
    }

    @Test
    void withoutAnErrorItIsTheLastLine() {
        assertThat(LastWords.in("usage: ...\nprometheus: error: unknown long flag '--x'\n\n"))
                .isEqualTo("prometheus: error: unknown long flag '--x'");
    }

    @Test
    void silenceIsToldAsSuch() {
        assertThat(LastWords.in("")).isEqualTo("it said nothing");
    }
}
