package io.pactodo.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskQuery;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A machine that writes other digits and lives in another day stores the same. */
final class LocaleTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void comeHome() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void whatIsStoredDependsOnNoMachinesLanguageAndZone() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        try (PostgresStore store = PostgresStore.open(TestServer.freshDatabase())) {
            Task stored = store.tasks().apply(Samples.adding("Stored"));

            assertThat(store.tasks().find(stored.key())).contains(stored);
            assertThat(store.tasks().list(TaskQuery.in(Samples.WORKSPACE)).items())
                    .containsExactly(stored);
        }
    }
}
