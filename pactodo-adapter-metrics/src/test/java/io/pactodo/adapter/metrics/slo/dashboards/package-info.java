/** The parts of a dashboard, each by itself. */
package io.pactodo.adapter.metrics.slo.dashboards;
