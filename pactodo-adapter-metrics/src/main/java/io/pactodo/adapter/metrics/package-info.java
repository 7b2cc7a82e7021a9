/**
 * What PacToDo measures, as Prometheus reads it.
 *
 * <p>{@link io.pactodo.adapter.metrics.PrometheusMetrics} is the way in. Its sources know nothing of each other: the use
 * cases count through their port, the HTTP side reports each finished request, the connection pool brings its own
 * listener, and the JVM is read when somebody scrapes. They meet in one registry, which one servlet serves.
 *
 * <p>Names, types, labels and bucket bounds are a contract: dashboards and alerts hang on them. So they are written out
 * here as constants, nothing in the environment of the process can alter them, and every series that can be foreseen
 * stands at zero from the start, because {@code increase()} does not see a series' first value.
 *
 * <p>Two promises hold for whatever is reported: it never throws at the one who reports, and the number of series stays
 * bounded whatever the outside world sends.
 */
package io.pactodo.adapter.metrics;
