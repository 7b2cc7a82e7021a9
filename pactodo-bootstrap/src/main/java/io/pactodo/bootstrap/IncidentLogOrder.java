package io.pactodo.bootstrap;

import io.pactodo.adapter.rest.IncidentWebhook;
import io.pactodo.domain.incident.IncidentPolicy;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.event.Level;
import picocli.CommandLine.ParseResult;

/** What incident log is wanted, read off the command line with all the mistakes that are in it. */
final class IncidentLogOrder {
    /** Where it listens unless it is told otherwise. */
    static final int USUAL_PORT = 8090;

    /** Prometheus may be what is away, too. */
    private static final Duration INQUIRY = Duration.ofMinutes(10);

    private final GivenFlags given;

    private IncidentLogOrder(GivenFlags given) {
        this.given = given;
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
     * @param prometheus who is asked when an incident began, if anybody
     * @param webhook another tool that is told, if there is one
     * @param logLevel the least that is logged
     */
    record Order(
            InetAddress host,
            int port,
            Optional<URI> publicUrl,
            Path directory,
            Optional<Secret> secret,
            IncidentPolicy policy,
            Optional<GivenPrometheus> prometheus,
            Optional<Webhook> webhook,
            Level logLevel) {
        /** One for this machine alone, on that port and in that directory, which asks that Prometheus. */
        static Order onThisMachine(int port, Path directory, URI prometheus) {
            return new Order(
                    Meaning.address("127.0.0.1"),
                    port,
                    Optional.empty(),
                    directory,
                    Optional.empty(),
                    withInquiry(IncidentPolicy.DEFAULT, true),
                    Optional.of(
                            new GivenPrometheus(new Secret(prometheus.toString()), IncidentLogGrammar.PROMETHEUS_URL)),
                    Optional.empty(),
                    Level.INFO);
        }
    }

    /**
     * Another tool.
     *
     * @param address where it is told
     * @param secret what messages are signed by
     */
    record Webhook(URI address, Secret secret) {}

    /**
     * Reads it.
     *
     * @param environment all environment variables
     * @throws Misconfigured with every mistake that is in it
     */
    static Order read(ParseResult parsed, Map<String, String> environment) {
        return new IncidentLogOrder(new GivenFlags(parsed, IncidentLogGrammar.FLAGS)).read(environment);
    }

    private Order read(Map<String, String> environment) {
        given.refuseWords(IncidentLogGrammar.NAME);
        var secrets = new GivenSecrets(given, environment);
        var secret = secrets.find(IncidentLogGrammar.SECRET_FILE, GivenSecrets.INCIDENTS_VARIABLE);
        var host = host(secret.isPresent());
        var port = given.value(IncidentLogGrammar.PORT, Meaning.port()).orElse(USUAL_PORT);
        var publicUrl = given.value(IncidentLogGrammar.PUBLIC_URL, Meaning::publicUrl);
        var directory = given.value(IncidentLogGrammar.DATA, Meaning::path).or(() -> usualDirectory(environment));
        var prometheus = secrets.prometheus(IncidentLogGrammar.PROMETHEUS_URL);
        var policy = policy(prometheus.isPresent());
        var webhook = webhook(secrets);
        var logLevel = given.value(IncidentLogGrammar.LOG_LEVEL, Meaning::level).orElse(Level.INFO);
        given.refuseIfAny();
        return new Order(host, port, publicUrl, directory.orElseThrow(), secret, policy, prometheus, webhook, logLevel);
    }

    private InetAddress host(boolean secret) {
        // A file that cannot be read is one mistake, and not two.
        var guarded = secret || given.has(IncidentLogGrammar.SECRET_FILE) || given.has(IncidentLogGrammar.INSECURE);
        return given.value(IncidentLogGrammar.HOST, text -> {
                    var address = Meaning.address(text);
                    if (!address.isLoopbackAddress() && !guarded) {
                        throw new Meaning.Mistake("others can reach this address, and everybody would be let in: give a"
                                + " secret with --secret-file, or say --insecure");
                    }
                    return address;
                })
                .orElseGet(() -> Meaning.address("127.0.0.1"));
    }

    private IncidentPolicy policy(boolean asking) {
        var usual = IncidentPolicy.DEFAULT;
        return withInquiry(
                new IncidentPolicy(
                        usual.promise(),
                        given.value(IncidentLogGrammar.FLAPPING_GAP, IncidentLogOrder::time)
                                .orElse(usual.flappingGap()),
                        given.value(IncidentLogGrammar.ALERT_DELAY, IncidentLogOrder::time)
                                .orElse(usual.patience()),
                        usual.inquiry()),
                asking);
    }

    private static IncidentPolicy withInquiry(IncidentPolicy policy, boolean asking) {
        return new IncidentPolicy(
                policy.promise(), policy.flappingGap(), policy.patience(), asking ? INQUIRY : Duration.ZERO);
    }

    private Optional<Webhook> webhook(GivenSecrets secrets) {
        var address = given.value(IncidentLogGrammar.WEBHOOK_URL, Meaning::webhook);
        var secret = secrets.find(IncidentLogGrammar.WEBHOOK_SECRET_FILE, IncidentLogGrammar.WEBHOOK_SECRET_VARIABLE);
        if (given.has(IncidentLogGrammar.WEBHOOK_URL)) {
            if (!secret.map(Secret::value).map(IncidentWebhook::isSecret).orElse(false)) {
                given.mistake(
                        "--webhook-url wants a secret to sign by, of whsec_ and 24 to 64 bytes in base64: make one with"
                                + " echo \"whsec_$(openssl rand -base64 32)\", and give it by --webhook-secret-file or "
                                + IncidentLogGrammar.WEBHOOK_SECRET_VARIABLE);
                return Optional.empty();
            }
            return address.map(url -> new Webhook(url, secret.orElseThrow()));
        }
        if (given.has(IncidentLogGrammar.WEBHOOK_SECRET_FILE)) {
            given.mistake("--webhook-secret-file is of no use without --webhook-url: say who is told");
        }
        return Optional.empty();
    }

    private Optional<Path> usualDirectory(Map<String, String> environment) {
        var home = DataHome.of(environment);
        if (home.isEmpty()) {
            given.mistake("there is no home directory to keep the journal in: name a directory with --data");
        }
        return home.map(data -> data.resolve("pactodo-incidents"));
    }

    private static Duration time(String text) {
        if (!text.matches("[0-9]{1,5}[smh]")) {
            throw new Meaning.Mistake("must be a number of seconds, minutes or hours, such as 15s or 5m");
        }
        return Duration.parse("PT" + text);
    }
}
