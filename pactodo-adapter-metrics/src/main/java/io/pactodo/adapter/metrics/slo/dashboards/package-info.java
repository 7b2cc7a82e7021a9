/** Grafana's dashboards as JSON: {@code Dashboards} is the way in; each {@code *Panels} is a row of one of them. */
package io.pactodo.adapter.metrics.slo.dashboards;
