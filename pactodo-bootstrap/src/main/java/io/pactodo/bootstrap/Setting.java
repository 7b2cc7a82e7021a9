package io.pactodo.bootstrap;

import java.util.Locale;
import java.util.Optional;

/** Everything that can be set: by a flag, by an environment variable, or, with few exceptions, by either. */
enum Setting {
    HOST("ADDRESS", "Address to listen on, 127.0.0.1 by default. Any other than a loopback address needs --insecure."),
    PORT("PORT", "Port to listen on, 8080 by default; 0 picks a free one."),
    INSECURE("", "Listen on an address that others can reach, though callers are not authenticated."),
    PUBLIC_URL("URL", "The URL that clients know this server by, when it is behind a proxy."),
    DATA("DIR", "Directory for PacToDo's own PostgreSQL; by default pactodo in $XDG_DATA_HOME or in ~/.local/share."),
    DATABASE_URL("URL", "Use the PostgreSQL at this jdbc:postgresql://... URL; several hosts are allowed."),
    DATABASE_USER("ROLE", "Role to work as in that PostgreSQL."),
    DATABASE_PASSWORD_FILE("FILE", "File with that role's password. Or set PACTODO_DATABASE_PASSWORD."),
    /** By variable only: flags are there for all to read in the list of processes. */
    DATABASE_PASSWORD("", ""),
    REQUIRE_IF_MATCH(
            "",
            "Refuse to change or delete a task without If-Match, so that nobody overwrites what they have not seen."),
    RATE_LIMIT(
            "RATE",
            "Most requests of one caller, such as 100/s, 600/5m or 10000/h: what is beyond is refused with 429. By default,"
                    + " no limit."),
    TRUSTED_PROXIES(
            "COUNT",
            "How many proxies stand before PacToDo and add to X-Forwarded-For, 1 to 10: so each caller behind them has its"
                    + " own --rate-limit. By default, a caller is the address that is connected."),
    TODO_BACKEND(
            "TRUE_OR_FALSE",
            "Whether clients of Todo-Backend are served at /todos, where one DELETE clears everything. By default, only with"
                    + " PacToDo's own PostgreSQL on a loopback address."),
    FAULT_INJECTION(
            "",
            "For drills: whoever reaches this server may have requests fail, wait and metrics be blank for a while, at"
                    + " /faults. Only on a loopback address."),
    POOL_SIZE("COUNT", "Connections to the database, 1 to 100, 8 by default."),
    MAX_STREAMS("COUNT", "How many clients may follow changes live at once, 0 to 100000, 1000 by default."),
    STREAM_HEARTBEAT(
            "SECONDS",
            "How often a client that follows changes is sent a sign of life, 1 to 300, 15 by default: less than any proxy"
                    + " lets a connection be silent."),
    METRICS_PORT("PORT", "Serve /metrics on a port of its own; 0 picks a free one. By default, on the API's port."),
    METRICS_PREFIX("NAME", "First word of the HTTP metrics' names, flask by default."),
    RAW_PATHS("", "Label metrics with the raw path instead of the route: a series for every task."),
    OBJECTIVES("DIR", "Directory with the objectives that /slo tells of, in OpenSLO. By default, those of this build."),
    PROMETHEUS_URL(
            "URL",
            "The Prometheus that watches this server, which /slo asks for its figures; with a password in it, set"
                    + " PACTODO_PROMETHEUS_URL instead. By default, /slo tells what this process counted itself."),
    LOG_LEVEL("LEVEL", "error, warn, info (the default), debug or trace: JSON lines on standard error.");

    private final String parameter;
    private final String description;

    Setting(String parameter, String description) {
        this.parameter = parameter;
        this.description = description;
    }

    /** The flag, such as {@code --pool-size}; empty for what must not be seen on a command line. */
    Optional<String> flag() {
        return this == DATABASE_PASSWORD
                ? Optional.empty()
                : Optional.of("--" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The environment variable, such as {@code PACTODO_POOL_SIZE}. */
    String variable() {
        return "PACTODO_" + name();
    }

    /** What to call the value in the help; empty for a switch, which takes none. */
    String parameter() {
        return parameter;
    }

    /** Whether it is on or off and nothing else. */
    boolean isSwitch() {
        return this == INSECURE || this == REQUIRE_IF_MATCH || this == FAULT_INJECTION || this == RAW_PATHS;
    }

    /** One sentence for the help. */
    String description() {
        return description;
    }
}
