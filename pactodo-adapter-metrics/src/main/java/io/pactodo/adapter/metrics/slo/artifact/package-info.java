/** What is deployed: an {@code Artifact} makes files of a catalogue, and each is a {@code Generated}. */
package io.pactodo.adapter.metrics.slo.artifact;
