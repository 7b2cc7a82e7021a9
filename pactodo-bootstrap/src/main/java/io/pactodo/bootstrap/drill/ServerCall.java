package io.pactodo.bootstrap.drill;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a PacToDo is called that is started for a drill.
 *
 * @param uri where it is to serve; ends with a slash
 * @param main the class that it begins with
 * @param directory its own directory, which nobody else uses
 * @param isScratch whether that is deleted afterwards
 * @param flags what else it is told
 * @param variables what it is told that nobody may read in the list of processes
 * @param commentary where it is told that it is ready
 */
public record ServerCall(
        URI uri,
        String main,
        Path directory,
        boolean isScratch,
        List<String> flags,
        Map<String, String> variables,
        Commentary commentary) {
    private static final Path APART = Path.of("/usr/bin/setsid");

    public ServerCall {
        flags = List.copyOf(flags);
        variables = Map.copyOf(variables);
    }

    /** What it says goes there. */
    Path log() {
        return directory.resolve("server.log");
    }

    /** In a session of its own: a terminal's Ctrl-C is for the drill, which then ends it in order. */
    ProcessBuilder builder() {
        var command = new ArrayList<String>();
        if (Files.isExecutable(APART)) {
            command.add(APART.toString());
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main,
                "serve",
                "--host",
                uri.getHost(),
                "--port",
                String.valueOf(uri.getPort() < 0 ? 80 : uri.getPort())));
        command.addAll(flags);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        // What its user set is about a PacToDo of their own.
        builder.environment().keySet().removeIf(name -> name.startsWith("PACTODO_"));
        builder.environment().putAll(variables);
        return builder;
    }
}
