package io.pactodo.adapter.metrics.slo.scenarios;

/** What has to come of what is scraped. */
interface Expectation {
    /** Writes down what promtool has to ask, and the answer; or nothing, where the objectives leave nothing to ask. */
    void write(Answers answers, Reckoning reckoning);
}
