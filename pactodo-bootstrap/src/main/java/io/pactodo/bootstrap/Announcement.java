package io.pactodo.bootstrap;

/** What a person reads when the server is ready: where everything is, and how to end it. */
final class Announcement {
    private Announcement() {}

    static String of(Assembly assembly) {
        return """
                PacToDo is ready.
                  API      %s
                  Docs     %s
                  Metrics  %s
                  Health   %s
                  Data     %s
                Ctrl-C stops it.""".formatted(
                        assembly.uri().resolve("api/tasks"),
                        assembly.uri().resolve("docs"),
                        assembly.metricsUri(),
                        assembly.uri().resolve("readyz"),
                        assembly.dataLocation());
    }
}
