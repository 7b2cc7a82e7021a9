/**
 * Objectives as code: reads the promise as it is written in OpenSLO, and writes and reads what Prometheus has to know of it.
 *
 * <p>{@link io.pactodo.adapter.metrics.slo.ObjectivesAsCode} is the way in. The rooms behind it, in the sequence in which one
 * leads to the next:
 *
 * <ul>
 *   <li>{@code catalogue}: all that was promised, as values, and the words of PromQL that they are made of;
 *   <li>{@code openslo}: reads a catalogue from files, and says what is wrong in them;
 *   <li>{@code artifact}: what a file is that follows from a catalogue;
 *   <li>{@code rules}: recording rules and alerts, and the names of all that is recorded;
 *   <li>{@code scenarios}: promtool's tests of those rules;
 *   <li>{@code dashboards}: Grafana's dashboards;
 *   <li>{@code prometheus}: asks a Prometheus what became of the promise;
 *   <li>{@code process}: tells the same from the counters of this process alone.
 * </ul>
 *
 * <p>What is public in a room is for the other rooms, and a boundary test keeps everybody else out. The arithmetic is the
 * domain's; the PromQL is here and nowhere else.
 */
package io.pactodo.adapter.metrics.slo;
