package io.pactodo.bootstrap.drill;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One container of an engine, by its name. */
public final class Container {
    private static final String NEVER = "no";
    private static final Duration BLINK = Duration.ofMillis(10);

    private final Docker docker;
    private final String name;

    private Container(Docker docker, String name) {
        this.docker = docker;
        this.name = name;
    }

    /**
     * Finds one.
     *
     * @param name its name or its id; empty for the one that Compose made of a service
     * @param service that service
     * @throws CannotDrill when there is none, or several
     */
    public static Container find(Docker docker, Optional<String> name, String service) {
        return new Container(docker, name.orElseGet(() -> only(docker, service)));
    }

    private static String only(Docker docker, String service) {
        var names = docker.tell(
                        "ps",
                        "--all",
                        "--filter",
                        "label=com.docker.compose.service=" + service,
                        "--filter",
                        "label=com.docker.compose.oneoff=False",
                        "--format",
                        "{{.Names}}")
                .lines()
                .toList();
        if (names.size() == 1) {
            return names.get(0);
        }
        throw new CannotDrill(
                names.isEmpty()
                        ? "no container is of a service " + service + ": start them as observability/README.md says,"
                                + " or name one with --container"
                        : "several containers are of a service " + service + " (" + String.join(", ", names)
                                + "): name one with --container");
    }

    /** What it is called. */
    String name() {
        return name;
    }

    /**
     * Where others on this machine reach the only port that it publishes, or the first of them.
     *
     * @return ends with a slash
     * @throws CannotDrill when it publishes none
     */
    public URI published() {
        return docker.tell("port", name)
                .lines()
                .map(line -> line.replaceFirst(".* -> ", ""))
                .filter(address -> !address.startsWith("["))
                .map(address -> address.replaceFirst("^0\\.0\\.0\\.0:", "127.0.0.1:"))
                .map(address -> URI.create("http://" + address + "/"))
                .findFirst()
                .orElseThrow(() -> new CannotDrill(
                        "the container " + name + " publishes no port: say with --url where it is on this machine"));
    }

    /** Whether it runs. */
    boolean isRunning() {
        return inspect("{{.State.Running}}").equals("true");
    }

    /** The process that it is, as the engine's machine numbers it. */
    long pid() {
        return Long.parseLong(inspect("{{.State.Pid}}"));
    }

    /** What the engine does when it ends, such as {@code unless-stopped} or {@code on-failure:3}. */
    String policy() {
        var policy = inspect("{{.HostConfig.RestartPolicy.Name}}:{{.HostConfig.RestartPolicy.MaximumRetryCount}}")
                .replaceFirst(":0$", "");
        return policy.isEmpty() ? NEVER : policy;
    }

    /** Whether the engine starts it again when it is killed. */
    boolean isRestarted() {
        return !policy().equals(NEVER);
    }

    /** Tells the engine what to do when it ends. */
    void setPolicy(String policy) {
        docker.tell("update", "--restart=" + policy, name);
    }

    /** Tells the engine to leave it alone when it ends. */
    void leaveAlone() {
        setPolicy(NEVER);
    }

    /** Starts it, unless it runs. */
    void start() {
        docker.tell("start", name);
    }

    /**
     * Kills its process from outside, as the kernel does, and returns as soon as it is gone. Told to kill a container, Docker
     * would take it that somebody wants it dead, and not restart it; and within a container nobody can kill its first process.
     * So another container does, of the same image, which sees all processes of the machine and may do nothing but that. It
     * takes nobody's rights but those that whoever tells Docker has anyway.
     */
    void kill() {
        var process = pid();
        var seen = ProcessHandle.of(process).filter(ProcessHandle::isAlive);
        var killing = docker.begin(killing(process).toArray(String[]::new));
        while (killing.isAlive() && seen.filter(ProcessHandle::isAlive).isPresent()) {
            Pause.of(BLINK);
        }
        // Where the engine's processes are those of another machine, only the engine knows.
        if (seen.filter(handle -> !handle.isAlive()).isEmpty()) {
            docker.answer(killing, "run");
        }
    }

    private List<String> killing(long process) {
        return List.of(
                "run",
                "--rm",
                "--pid=host",
                "--userns=host",
                "--network=none",
                "--user=0:0",
                "--read-only",
                "--cap-drop=ALL",
                "--cap-add=KILL",
                "--no-healthcheck",
                "--log-driver=none",
                "--entrypoint=bash",
                inspect("{{.Image}}"),
                "-c",
                "kill -KILL " + process);
    }

    private String inspect(String format) {
        return docker.tell("inspect", "--type=container", "--format=" + format, name);
    }
}
