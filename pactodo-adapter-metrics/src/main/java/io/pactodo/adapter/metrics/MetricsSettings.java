package io.pactodo.adapter.metrics;

import java.util.regex.Pattern;

/**
 * How the metrics are to look.
 *
 * @param version the version that {@code <prefix>_exporter_info} names
 * @param prefix what the names of the HTTP series begin with, without the underscore that follows it; a letter, then
 *     letters, digits and underscores; empty for names without a prefix
 * @param rawPaths whether the label {@code path} is the path as it was requested, instead of its route; a series for
 *     each path that anybody asks for, up to the limit of {@link PrometheusMetrics#requestFinished}
 * @param nativeHistograms whether the duration histogram has native buckets beside its classic ones; scrapers that do
 *     not ask for the protobuf format never see them
 */
public record MetricsSettings(String version, String prefix, boolean rawPaths, boolean nativeHistograms) {
    private static final Pattern PREFIX = Pattern.compile("([a-zA-Z][a-zA-Z0-9_]*)?");

    /** @throws IllegalArgumentException if no metric name can begin with the prefix */
    public MetricsSettings {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("metrics prefix '" + prefix
                    + "' must be empty, or a letter followed by letters, digits and underscores, such as 'flask'");
        }
    }

    /**
     * The names that dashboards written for the Flask backend expect: prefix {@code flask}, routes as paths, classic
     * buckets only.
     *
     * @param version the running version of PacToDo
     */
    public static MetricsSettings ofVersion(String version) {
        return new MetricsSettings(version, "flask", false, false);
    }

    /** These settings with another {@link #prefix}. */
    public MetricsSettings withPrefix(String prefix) {
        return new MetricsSettings(version, prefix, rawPaths, nativeHistograms);
    }

    /** These settings with {@link #rawPaths} on or off. */
    public MetricsSettings withRawPaths(boolean rawPaths) {
        return new MetricsSettings(version, prefix, rawPaths, nativeHistograms);
    }

    /** These settings with {@link #nativeHistograms} on or off. */
    public MetricsSettings withNativeHistograms(boolean nativeHistograms) {
        return new MetricsSettings(version, prefix, rawPaths, nativeHistograms);
    }

    /** The full name of an HTTP series. */
    String prefixed(String name) {
        return prefix.isEmpty() ? name : prefix + "_" + name;
    }
}
