/**
 * All that was promised: a {@code Catalogue} of {@code Promise}s, what each is counted by ({@code Indicator}, made of
 * {@code Selector}s), and of what somebody is told ({@code Policy}).
 */
package io.pactodo.adapter.metrics.slo.catalogue;
