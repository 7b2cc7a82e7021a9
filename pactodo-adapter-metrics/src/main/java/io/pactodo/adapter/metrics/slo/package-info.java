/**
 * Objectives as code: reads the promise as it is written in OpenSLO, and writes what Prometheus has to know of it.
 *
 * <p>{@link io.pactodo.adapter.metrics.slo.ObjectivesAsCode} is the way in. A {@code Catalogue} is all that the files say;
 * each {@code Artifact} makes files of it, of which each is a {@link io.pactodo.adapter.metrics.slo.Generated}. The
 * arithmetic is the domain's; the PromQL is here and nowhere else.
 */
package io.pactodo.adapter.metrics.slo;
