package io.pactodo.adapter.metrics.slo.catalogue;

import io.pactodo.domain.slo.BurnAlert;

/**
 * When somebody is told, and how loudly.
 *
 * @param name as in the file
 * @param displayName for people
 * @param severity {@code page} wakes somebody, {@code ticket} waits for the morning
 * @param alert the rate and its windows
 */
public record Policy(String name, String displayName, String severity, BurnAlert alert) {
    /** The name of the alert that is made of it: {@code budget-burns} becomes {@code PacToDoBudgetBurns}. */
    public String alertName() {
        StringBuilder words = new StringBuilder("PacToDo");
        for (String word : name.split("-", -1)) {
            words.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return words.toString();
    }
}
