package io.pactodo.adapter.metrics.slo.openslo;

/**
 * Where something is written.
 *
 * @param file its name
 * @param line counted from 1
 */
record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
