/**
 * What a promise about a service is worth in numbers: arithmetic, and nothing that measures.
 *
 * <p>An {@link io.pactodo.domain.slo.Objective} says which share of the events is to be good, an
 * {@link io.pactodo.domain.slo.Window} over what time. Their difference to perfection is the
 * {@link io.pactodo.domain.slo.ErrorBudget}; a {@link io.pactodo.domain.slo.BurnRate} says how fast it goes, and a
 * {@link io.pactodo.domain.slo.BurnAlert} when somebody should be told. What was measured is a
 * {@link io.pactodo.domain.slo.Compliance}.
 *
 * <p>A {@link io.pactodo.domain.slo.ServiceLevelObjective} is all of that under a name. How it stands with everything that was
 * promised is a {@link io.pactodo.domain.slo.Standing}, how it went is a {@link io.pactodo.domain.slo.History}; each
 * {@link io.pactodo.domain.slo.Figure} in them is known, or says why it is not.
 *
 * <p>The words and the formulas are those of Google's Site Reliability Workbook, chapters 2 (Implementing SLOs) and 5
 * (Alerting on SLOs). Shares are exact decimals: 99.9 % is 0.999 and not the nearest binary fraction, because the files
 * that are generated from it are compared to the byte.
 */
package io.pactodo.domain.slo;
