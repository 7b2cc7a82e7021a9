/** Objectives as code, proven by Prometheus' own promtool. */
package io.pactodo.adapter.metrics.slo;
