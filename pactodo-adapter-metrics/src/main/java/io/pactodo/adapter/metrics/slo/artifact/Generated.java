package io.pactodo.adapter.metrics.slo.artifact;

/**
 * A file that is made from the objectives.
 *
 * @param path where it belongs, below the directory of what is deployed; with slashes on every system
 * @param text all that is in it
 */
public record Generated(String path, String text) {}
