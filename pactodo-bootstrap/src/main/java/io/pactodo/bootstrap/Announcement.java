package io.pactodo.bootstrap;

/** What a person reads when the server is ready: where everything is, and how to end it. */
final class Announcement {
    private static final String FAULTS = "  Faults   %s: whoever reaches it may break this server on purpose\n";

    private Announcement() {}

    /** @param breaks whether it may be broken on purpose */
    static String of(Assembly assembly, boolean breaks) {
        return """
                PacToDo is ready.
                  API      %s
                  Docs     %s
                  Metrics  %s
                  Health   %s
                  Data     %s
                %sCtrl-C stops it.""".formatted(
                        assembly.uri().resolve("api/tasks"),
                        assembly.uri().resolve("docs"),
                        assembly.metricsUri(),
                        assembly.uri().resolve("readyz"),
                        assembly.dataLocation(),
                        breaks ? FAULTS.formatted(assembly.uri().resolve("faults")) : "");
    }
}
