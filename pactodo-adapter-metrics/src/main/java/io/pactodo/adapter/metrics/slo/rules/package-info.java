/**
 * Rules for Prometheus: {@code RecordingRules} and {@code AlertRules} are the ways in; {@code Series} names what is recorded,
 * for whoever reads it.
 */
package io.pactodo.adapter.metrics.slo.rules;
