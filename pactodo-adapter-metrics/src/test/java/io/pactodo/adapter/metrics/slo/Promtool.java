package io.pactodo.adapter.metrics.slo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prometheus' own tool, as it is on the path. */
final class Promtool {
    private Promtool() {}

    /**
     * What it said.
     *
     * @param isFine whether it ended well
     */
    record Said(boolean isFine, String words) {}

    static Said run(List<String> command, List<Path> files) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("promtool"));
        line.addAll(command);
        files.forEach(file -> line.add(file.toString()));
        Process promtool = start(line);
        String words = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(promtool.waitFor() == 0, words);
    }

    private static Process start(List<String> line) {
        try {
            return new ProcessBuilder(line).redirectErrorStream(true).start();
        } catch (IOException missing) {
            throw new AssertionError(
                    "promtool is not there; install it: apt-get install --no-install-recommends prometheus", missing);
        }
    }
}
