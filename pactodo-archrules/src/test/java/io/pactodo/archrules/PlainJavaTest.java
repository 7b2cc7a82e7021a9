package io.pactodo.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which classes of the JDK a core may know, one of each kind. */
class PlainJavaTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.io.Serializable",
                "java.lang.String",
                "java.lang.System",
                "java.lang.System$Logger",
                "java.lang.annotation.Retention",
                "java.math.BigDecimal",
                "java.nio.charset.StandardCharsets",
                "java.text.Normalizer",
                "java.time.Instant",
                "java.time.chrono.IsoChronology",
                "java.time.format.DateTimeFormatter",
                "java.time.temporal.ChronoUnit",
                "java.time.zone.ZoneRules",
                "java.util.Map$Entry",
                "java.util.function.Function",
                "java.util.regex.Pattern",
                "java.util.stream.Stream",
            })
    void valuesTextTimeAndCollectionsArePlain(String name) {
        assertThat(PlainJava.has(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.io.File",
                "java.lang.ClassLoader",
                "java.lang.IO",
                "java.lang.InheritableThreadLocal",
                "java.lang.Module",
                "java.lang.ModuleLayer",
                "java.lang.Process",
                "java.lang.ProcessBuilder$Redirect",
                "java.lang.ProcessHandle",
                "java.lang.Runtime$Version",
                "java.lang.ScopedValue",
                "java.lang.SecurityManager",
                "java.lang.StackWalker",
                "java.lang.Thread",
                "java.lang.Thread$Builder",
                "java.lang.ThreadGroup",
                "java.lang.ThreadLocal",
                "java.lang.invoke.MethodHandle",
                "java.lang.reflect.Method",
                "java.net.URI",
                "java.nio.file.Path",
                "java.sql.Connection",
                "java.util.ResourceBundle",
                "java.util.Scanner",
                "java.util.ServiceLoader",
                "java.util.Timer",
                "java.util.TimerTask",
                "java.util.concurrent.Future",
                "java.util.logging.Logger",
                "javax.sql.DataSource",
            })
    void whatRunsWaitsLoadsAndReachesOutIsNot(String name) {
        assertThat(PlainJava.has(name)).isFalse();
    }

    @Test
    void aClassInNoPackageIsNot() {
        assertThat(PlainJava.has("Main")).isFalse();
    }
}
