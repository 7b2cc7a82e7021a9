package io.pactodo.adapter.metrics.slo.rules;

/**
 * The names of what is recorded: a contract, because alerts, dashboards and reports hang on them.
 *
 * <p>{@code pactodo:slo_*} has the label {@code slo}; what is over a time has the label {@code window}, too: {@code 5m},
 * {@code 30m}, {@code 1h}, {@code 2h}, {@code 6h}, {@code 1d}, {@code 3d}, {@code 30d}, or {@code day} for the calendar
 * day in UTC. {@code pactodo:sli:*} and {@code pactodo:doc:*} are over five minutes and have no labels, except the one for
 * bounds of buckets.
 */
public final class Series {
    /** Events, in the objective's unit, that were bad. */
    public static final String BAD = "pactodo:slo_bad";
    /** All events. */
    public static final String TOTAL = "pactodo:slo_total";
    /** The share of the window that was observed, from 0 to 1. */
    public static final String COVERED = "pactodo:slo_covered";
    /** How fast the budget goes; over the objective's own window, the share of it that is spent. Not there when idle. */
    public static final String BURN_RATE = "pactodo:slo_burn_rate";
    /** The good share over the objective's own window. */
    public static final String COMPLIANCE = "pactodo:slo_compliance";
    /** What is left of the budget over the objective's own window: 1 for all, 0 for nothing, below when overdrawn. */
    public static final String BUDGET_LEFT = "pactodo:slo_budget_left";
    /** The least of those of the objectives with one label {@code promise}. */
    public static final String PROMISE_BUDGET_LEFT = "pactodo:slo_promise_budget_left";
    /** 1, with the labels {@code slo}, {@code window}, {@code promise} and {@code unit}. */
    public static final String INFO = "pactodo:slo_info";
    /** The share that has to be good. */
    public static final String OBJECTIVE = "pactodo:slo_objective";
    /** The share that may be bad. */
    public static final String BUDGET = "pactodo:slo_budget";
    /** The length of the objective's own window, in seconds. */
    public static final String WINDOW_SECONDS = "pactodo:slo_window_seconds";

    /** 1 while it can be reached, 0 while it cannot; always there once it was seen. */
    public static final String ALIVE = "pactodo:sli:alive";

    /** Prometheus' own: 1 for each alert of which somebody is told now. */
    public static final String FIRING = "ALERTS{alertname=~\"PacToDo.+\",alertstate=\"firing\",severity!=\"none\"}";

    private Series() {}

    /** Those of one objective over one time. */
    public static String of(String series, String slo, String window) {
        return series + "{slo=\"" + slo + "\",window=\"" + window + "\"}";
    }
}
