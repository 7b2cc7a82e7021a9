/**
 * Reads OpenSLO v1, node by node, so that each mistake has its line: {@code CatalogueReader} is the way in, a reader for each
 * kind of document is behind it, and a {@code Section} knows which of its keys nobody asked for.
 */
package io.pactodo.adapter.metrics.slo.openslo;
