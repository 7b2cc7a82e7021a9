package io.pactodo.adapter.metrics.slo.dashboards;

/** The JVM and its process. */
final class ProcessPanels {
    private static final String NODE = "{{instance}}";

    private final NodeSeries series;

    ProcessPanels(NodeSeries series) {
        this.series = series;
    }

    Panel memory() {
        return Panel.of(
                        11,
                        Look.LINES,
                        "JVM: heap",
                        "bytes",
                        "What is used of it, and the most that there may be. What matters is where it falls to, not where it"
                                + " rises to.")
                .with(heap("jvm_memory_used_bytes"), "used, " + NODE)
                .with(heap("jvm_memory_max_bytes"), "most, " + NODE)
                .with(Axis.FROM_ZERO);
    }

    private String heap(String name) {
        return series.ours(name).with("area", "=", "heap").toString();
    }

    Panel collection() {
        return Panel.of(
                        12,
                        Look.LINES,
                        "JVM: garbage collection",
                        "percentunit",
                        "The share of the time in which memory was tidied up, and the collector had the processor.")
                .with(
                        NodeSeries.rate(series.ours("jvm_gc_collection_seconds_sum"), "instance, gc"),
                        "{{instance}} {{gc}}")
                .with(Axis.FROM_ZERO);
    }

    Panel processor() {
        return Panel.of(13, Look.LINES, "JVM: processors in use", "none", "How many processors the process keeps busy.")
                .with(NodeSeries.rate(series.ours("process_cpu_seconds_total"), "instance"), NODE)
                .with(Axis.FROM_ZERO);
    }

    Panel threads() {
        return Panel.of(
                        14,
                        Look.LINES,
                        "JVM: threads",
                        "none",
                        "Their number is bounded; when it grows all the time, some are never ended.")
                .with(series.ours("jvm_threads_current").toString(), NODE)
                .with(Axis.FROM_ZERO);
    }

    Panel files() {
        return Panel.of(
                        18,
                        Look.LINES,
                        "JVM: open files",
                        "percentunit",
                        "The share of the files and connections that the process may have open.")
                .with(series.ours("process_open_fds") + " / on (instance) " + series.ours("process_max_fds"), NODE)
                .with(Axis.FROM_ZERO);
    }
}
