/**
 * Asks a Prometheus: {@code AskedPrometheus} is the way in, and {@code Lookout} for who wants to know what those who watch see
 * at this moment. {@code PrometheusApi} asks and waits no longer than it may; a
 * {@code *Reader} makes figures of an answer. Whatever cannot be had is a gap with its reason, never a guess.
 */
package io.pactodo.adapter.metrics.slo.prometheus;
