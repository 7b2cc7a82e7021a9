package io.pactodo.bootstrap.observe;

import io.pactodo.adapter.metrics.slo.ObjectivesAsCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Those who watch one PacToDo, and where on this machine they have their configuration, data and logs. */
public final class Watchers {
    /** A session of its own: a terminal's Ctrl-C is for the one who started them, who then ends them in order. */
    private static final String APART = "setsid";

    private final Path directory;
    private final Map<Watcher, Path> programs;
    private final List<String> apart;
    private final DeployedFiles files;

    private Watchers(Path directory, Map<Watcher, Path> programs, List<String> apart) {
        this.directory = directory;
        this.programs = Map.copyOf(programs);
        this.apart = List.copyOf(apart);
        this.files = new DeployedFiles(directory.resolve("configuration"));
    }

    /**
     * Finds them on this machine.
     *
     * @param directory the directory for their data, which nobody else uses
     * @param searchPath where their programs are, as the variable PATH has it
     * @throws CannotObserve when a program is missing
     */
    public static Watchers in(Path directory, String searchPath) {
        var programs = new Programs(searchPath);
        var apart = programs.find(APART).map(Path::toString).stream().toList();
        return new Watchers(directory, programs.all(), apart);
    }

    /**
     * Stops those who outlived the process that started them, in this directory.
     *
     * @throws CannotObserve when one will not stop
     */
    public void stopLeftBehind() {
        new LeftBehind(files).stop();
    }

    /**
     * Lays out what they read.
     *
     * @throws IOException when it cannot be written
     */
    public void prepare(Observed observed) throws IOException {
        files.layOut(observed);
    }

    /**
     * Has Prometheus judge by other objectives than those of this build; to be called after they were laid out.
     *
     * @throws IOException when the rules cannot be written
     */
    public void judgeBy(ObjectivesAsCode objectives) throws IOException {
        files.replaceRules(objectives.generate());
    }

    /**
     * Starts one of them; it is not ready yet.
     *
     * @throws CannotObserve when its program does not even run
     */
    public Service start(Watcher watcher, Observed observed) {
        var command = new ArrayList<>(apart);
        command.add(String.valueOf(programs.get(watcher)));
        command.addAll(arguments(watcher, observed));
        var uri = uri(watcher, observed);
        return Service.start(new Call(watcher, command, uri, directory.resolve(watcher.word() + ".log")));
    }

    private List<String> arguments(Watcher watcher, Observed observed) {
        var listen = "--web.listen-address=" + observed.address(watcher);
        // Or else links in alerts lead to the name of this machine, where nobody listens.
        var known = "--web.external-url=" + uri(watcher, observed);
        return switch (watcher) {
            case BLACKBOX -> List.of("--config.file=" + files.blackbox(), listen);
            case ALERTMANAGER ->
                List.of(
                        "--config.file=" + files.alertmanager(),
                        "--storage.path=" + directory.resolve(watcher.word()),
                        "--cluster.listen-address=",
                        listen,
                        known);
            case PROMETHEUS ->
                List.of(
                        "--config.file=" + files.prometheus(),
                        "--storage.tsdb.path=" + directory.resolve(watcher.word()),
                        "--storage.tsdb.retention.time=" + observed.retention(),
                        listen,
                        known);
        };
    }

    private static URI uri(Watcher watcher, Observed observed) {
        return URI.create("http://" + observed.address(watcher) + "/");
    }
}
