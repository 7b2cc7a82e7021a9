/** The promise as one process can tell of it, from its own counters: where nobody has a Prometheus. */
package io.pactodo.adapter.metrics.slo.process;
