package io.pactodo.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsSettingsTest {
    private static final MetricsSettings SETTINGS = MetricsSettings.ofVersion("1.2.3");

    @Test
    void theDefaultsAreTheFlaskBackends() {
        assertThat(SETTINGS).isEqualTo(new MetricsSettings("1.2.3", "flask", false, false));
    }

    @Test
    void eachSettingChangesAlone() {
        assertThat(SETTINGS.withPrefix("own")).isEqualTo(new MetricsSettings("1.2.3", "own", false, false));
        assertThat(SETTINGS.withRawPaths(true)).isEqualTo(new MetricsSettings("1.2.3", "flask", true, false));
        assertThat(SETTINGS.withNativeHistograms(true)).isEqualTo(new MetricsSettings("1.2.3", "flask", false, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Flask_2", "pac_to_do"})
    void aPrefixThatCanBeginANameIsTaken(String prefix) {
        assertThat(SETTINGS.withPrefix(prefix).prefix()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "2flask", "pac-to-do", "a.b", "a b", "é", "_a", "a\n"})
    void aPrefixThatCannotIsRefusedWithTheRule(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SETTINGS.withPrefix(prefix))
                .withMessageContaining("'" + prefix + "'")
                .withMessageContaining("letters, digits and underscores");
    }
}
