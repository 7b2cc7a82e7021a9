package io.pactodo.domain.drill;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a drill breaks, which alert has to tell of it, and how soon: measured at a scrape and an evaluation every 5 s.
 *
 * @since 0.1.0
 */
public enum DrillScenario {
    /** The process is killed, and started again. */
    CONTAINER_DOWN("container-down", "PacToDo is killed, as by SIGKILL", "PacToDoDown", 30, 15, 60),
    /** The database holds its connections and answers nobody. Who asks waits for some seconds before it is told so. */
    DATABASE_DOWN("database-down", "PacToDo's database stands still, as by SIGSTOP", "PacToDoDown", 35, 15, 60),
    /** The database answers, but late. An alert that waits for five minutes looks at five minutes, before and after. */
    DATABASE_SLOW(
            "database-slow", "PacToDo's database stands still for 0.4 s again and again", "PacToDoSlow", 330, 330, 60),
    /** Requests fail. Who was asked a lot before looks at five minutes of it, before and after. */
    ERROR_SPIKE(
            "error-spike",
            "half of the requests of the drill's clients fail with a 500",
            "PacToDoServerErrorSpike",
            45,
            330,
            60,
            true),
    /** The process is there and does nothing. Who scrapes waits for it first, which takes as long as a scrape may. */
    HANG("hang", "PacToDo stands still, as by SIGSTOP", "PacToDoDown", 35, 15, 60),
    /** PacToDo serves, and whoever scrapes is told of nothing. It waits till tomorrow, so that somebody is told later. */
    METRICS_BLIND(
            "metrics-blind", "PacToDo's metrics are blank while it serves", "PacToDoMetricsAbsent", 105, 15, 60, true),
    /** Requests are answered, but late. An alert that waits for five minutes looks at five minutes, before and after. */
    SLOW("slow", "the requests of the drill's clients wait for 0.4 s", "PacToDoSlow", 330, 330, 60, true);

    private final String word;
    private final String fault;
    private final String alert;
    private final Duration detected;
    private final Duration over;
    private final Duration outage;
    private final boolean isInjected;

    DrillScenario(String word, String fault, String alert, int detected, int over, int outage) {
        this(word, fault, alert, detected, over, outage, false);
    }

    DrillScenario(String word, String fault, String alert, int detected, int over, int outage, boolean isInjected) {
        this.word = word;
        this.fault = fault;
        this.alert = alert;
        this.detected = Duration.ofSeconds(detected);
        this.over = Duration.ofSeconds(over);
        this.outage = Duration.ofSeconds(outage);
        this.isInjected = isInjected;
    }

    /**
     * {@return the scenario of that word; empty when there is none}
     *
     * @param word such as {@code container-down}, in lower case
     */
    public static Optional<DrillScenario> named(String word) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.word.equals(word))
                .findFirst();
    }

    /** {@return what it is called on a command line} */
    public String word() {
        return word;
    }

    /** {@return what is broken, as a part of a sentence} */
    public String fault() {
        return fault;
    }

    /** {@return the name of the alert that has to tell of it} */
    public String alert() {
        return alert;
    }

    /**
     * {@return whether PacToDo is told to go wrong by itself, which it has to be started for} Otherwise something is done
     * to its process or its database.
     */
    public boolean isInjected() {
        return isInjected;
    }

    /** {@return how long it may take from the fault to an incident that somebody can answer} */
    public Duration detectedWithin() {
        return detected;
    }

    /** {@return how long it may take from the first good answer to the end of the incident} */
    public Duration overWithin() {
        return over;
    }

    /** {@return how long it lasts unless somebody says otherwise; never less than it takes to be detected} */
    public Duration usualOutage() {
        return outage;
    }
}
