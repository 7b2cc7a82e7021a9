/**
 * promtool's tests of the rules: {@code PromtoolTests} is the way in, a {@code Scenario} is what is scraped and what has to
 * come of it. What is expected comes from the domain's arithmetic, and not from the rules.
 */
package io.pactodo.adapter.metrics.slo.scenarios;
