package io.pactodo.bootstrap;

import io.pactodo.domain.incident.IncidentPolicy;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.event.Level;
import picocli.CommandLine.ParseResult;

/** What incident log is wanted, read off the command line with all the mistakes that are in it. */
final class IncidentLogOrder {
    /** Where it listens unless it is told otherwise. */
    static final int USUAL_PORT = 8090;

    private final ParseResult parsed;
    private final List<String> mistakes = new ArrayList<>();

    private IncidentLogOrder(ParseResult parsed) {
        this.parsed = parsed;
    }

    /**
     * An order.
     *
     * @param host the address to listen on
     * @param port the port to listen on, 0 to 65535, where 0 picks a free one
     * @param publicUrl what others know it by; when empty, each request tells
     * @param directory where the journal is kept
     * @param secret what everybody has to know; empty to let everybody in
     * @param policy what is agreed on about incidents
     * @param logLevel the least that is logged
     */
    record Order(
            InetAddress host,
            int port,
            Optional<URI> publicUrl,
            Path directory,
            Optional<Secret> secret,
            IncidentPolicy policy,
            Level logLevel) {
        /** One for this machine alone, on that port and in that directory. */
        static Order onThisMachine(int port, Path directory) {
            return new Order(
                    Meaning.address("127.0.0.1"),
                    port,
                    Optional.empty(),
                    directory,
                    Optional.empty(),
                    IncidentPolicy.DEFAULT,
                    Level.INFO);
        }
    }

    /**
     * Reads it.
     *
     * @param environment all environment variables
     * @throws Misconfigured with every mistake that is in it
     */
    static Order read(ParseResult parsed, Map<String, String> environment) {
        return new IncidentLogOrder(parsed).read(environment);
    }

    private Order read(Map<String, String> environment) {
        parsed.unmatched().forEach(unknown -> mistakes.add("no such flag: " + unknown + meant(unknown)));
        parsed.matchedPositionalValue(0, List.<String>of())
                .forEach(word -> mistakes.add("incident-log takes flags only, and no " + word));
        var secret = value(IncidentLogGrammar.SECRET_FILE, Meaning.firstLine("secret"))
                .map(Secret::new);
        var host = host();
        var port = value(IncidentLogGrammar.PORT, Meaning.port()).orElse(USUAL_PORT);
        var publicUrl = value(IncidentLogGrammar.PUBLIC_URL, Meaning::publicUrl);
        var directory = value(IncidentLogGrammar.DATA, Meaning::path).or(() -> usualDirectory(environment));
        var policy = policy();
        var logLevel = value(IncidentLogGrammar.LOG_LEVEL, Meaning::level).orElse(Level.INFO);
        if (!mistakes.isEmpty()) {
            throw new Misconfigured(mistakes);
        }
        return new Order(host, port, publicUrl, directory.orElseThrow(), secret, policy, logLevel);
    }

    private InetAddress host() {
        var guarded = parsed.hasMatchedOption(IncidentLogGrammar.SECRET_FILE)
                || parsed.hasMatchedOption(IncidentLogGrammar.INSECURE);
        return value(IncidentLogGrammar.HOST, text -> {
                    var address = Meaning.address(text);
                    if (!address.isLoopbackAddress() && !guarded) {
                        throw new Meaning.Mistake("others can reach this address, and everybody would be let in: give a"
                                + " secret with --secret-file, or say --insecure");
                    }
                    return address;
                })
                .orElseGet(() -> Meaning.address("127.0.0.1"));
    }

    private IncidentPolicy policy() {
        var usual = IncidentPolicy.DEFAULT;
        return new IncidentPolicy(
                usual.promise(),
                value(IncidentLogGrammar.FLAPPING_GAP, IncidentLogOrder::time).orElse(usual.flappingGap()),
                value(IncidentLogGrammar.ALERT_DELAY, IncidentLogOrder::time).orElse(usual.patience()));
    }

    private Optional<Path> usualDirectory(Map<String, String> environment) {
        var home = DataHome.of(environment);
        if (home.isEmpty()) {
            mistakes.add("there is no home directory to keep the journal in: name a directory with --data");
        }
        return home.map(data -> data.resolve("pactodo-incidents"));
    }

    private static Duration time(String text) {
        if (!text.matches("[0-9]{1,5}[smh]")) {
            throw new Meaning.Mistake("must be a number of seconds, minutes or hours, such as 15s or 5m");
        }
        return Duration.parse("PT" + text);
    }

    private <T> Optional<T> value(String flag, Function<String, T> meaning) {
        if (!parsed.hasMatchedOption(flag)) {
            return Optional.empty();
        }
        var text = parsed.matchedOptionValue(flag, "");
        try {
            return Optional.of(meaning.apply(text));
        } catch (Meaning.Mistake e) {
            mistakes.add(flag + " " + text.replaceAll("\\p{Cntrl}", "?") + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static String meant(String unknown) {
        return Spelling.nearest(unknown.replaceFirst("=.*", ""), IncidentLogGrammar.FLAGS)
                .map(flag -> "; did you mean " + flag + "?")
                .orElse("");
    }
}
