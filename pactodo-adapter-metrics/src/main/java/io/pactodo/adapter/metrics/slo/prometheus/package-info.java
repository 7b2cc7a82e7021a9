/**
 * Asks a Prometheus: {@code AskedPrometheus} is the way in. {@code PrometheusApi} asks and waits no longer than it may; a
 * {@code *Reader} makes figures of an answer. Whatever cannot be had is a gap with its reason, never a guess.
 */
package io.pactodo.adapter.metrics.slo.prometheus;
