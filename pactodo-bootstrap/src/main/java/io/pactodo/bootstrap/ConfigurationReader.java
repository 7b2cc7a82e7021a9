package io.pactodo.bootstrap;

import static io.pactodo.bootstrap.Setting.DATA;
import static io.pactodo.bootstrap.Setting.DATABASE_PASSWORD;
import static io.pactodo.bootstrap.Setting.DATABASE_PASSWORD_FILE;
import static io.pactodo.bootstrap.Setting.DATABASE_URL;
import static io.pactodo.bootstrap.Setting.DATABASE_USER;
import static io.pactodo.bootstrap.Setting.FAULT_INJECTION;
import static io.pactodo.bootstrap.Setting.HOST;
import static io.pactodo.bootstrap.Setting.INSECURE;
import static io.pactodo.bootstrap.Setting.LOG_LEVEL;
import static io.pactodo.bootstrap.Setting.MAX_STREAMS;
import static io.pactodo.bootstrap.Setting.METRICS_PORT;
import static io.pactodo.bootstrap.Setting.METRICS_PREFIX;
import static io.pactodo.bootstrap.Setting.OBJECTIVES;
import static io.pactodo.bootstrap.Setting.POOL_SIZE;
import static io.pactodo.bootstrap.Setting.PORT;
import static io.pactodo.bootstrap.Setting.PROMETHEUS_URL;
import static io.pactodo.bootstrap.Setting.PUBLIC_URL;
import static io.pactodo.bootstrap.Setting.RATE_LIMIT;
import static io.pactodo.bootstrap.Setting.RAW_PATHS;
import static io.pactodo.bootstrap.Setting.REQUIRE_IF_MATCH;
import static io.pactodo.bootstrap.Setting.STREAM_HEARTBEAT;
import static io.pactodo.bootstrap.Setting.TODO_BACKEND;
import static io.pactodo.bootstrap.Setting.TRUSTED_PROXIES;

import io.pactodo.adapter.metrics.slo.ObjectivesAsCode;
import io.pactodo.adapter.metrics.slo.openslo.WrongObjectives;
import io.pactodo.adapter.rest.RestSettings;
import io.pactodo.bootstrap.GivenSettings.Given;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.event.Level;

/** Makes a {@link Configuration} of what was given, and gathers everything that is wrong with it on the way. */
final class ConfigurationReader {
    private static final int LARGEST_POOL = LocalDatabase.CONNECTIONS - 20;
    private static final int MOST_PROXIES = 10;

    private final GivenSettings given;
    private final Map<String, String> environment;
    private final List<String> mistakes;

    private ConfigurationReader(GivenSettings given, Map<String, String> environment) {
        this.given = given;
        this.environment = environment;
        this.mistakes = new ArrayList<>(given.mistakes());
    }

    /**
     * Reads the configuration; whatever is not given has its default.
     *
     * @param flags what each flag on the command line said; a switch says "true" or "false"
     * @param environment all environment variables
     * @throws Misconfigured with all that is wrong
     */
    static Configuration read(Map<Setting, String> flags, Map<String, String> environment) {
        var reader = new ConfigurationReader(new GivenSettings(flags, environment), environment);
        var configuration = reader.configuration();
        if (!reader.mistakes.isEmpty()) {
            throw new Misconfigured(reader.mistakes);
        }
        return configuration;
    }

    private Configuration configuration() {
        var host = host();
        var requireIfMatch = isOn(REQUIRE_IF_MATCH);
        var database = database();
        return new Configuration(
                host,
                value(PORT, Meaning.port()).orElse(8080),
                value(PUBLIC_URL, Meaning::publicUrl),
                requireIfMatch,
                rateLimit(),
                todoBackend(database instanceof Configuration.Local && host.isLoopbackAddress(), requireIfMatch),
                faultInjection(host),
                database,
                value(POOL_SIZE, Meaning.number(1, LARGEST_POOL, "")).orElse(8),
                new Configuration.Streams(
                        value(MAX_STREAMS, Meaning.number(0, 100_000, "")).orElse(1_000),
                        Duration.ofSeconds(value(STREAM_HEARTBEAT, Meaning.number(1, 300, ""))
                                .orElse(15))),
                new Configuration.Metrics(
                        value(METRICS_PORT, Meaning.port()),
                        value(METRICS_PREFIX, Meaning::prefix).orElse("flask"),
                        isOn(RAW_PATHS)),
                new Configuration.Slo(
                        objectives(),
                        value(PROMETHEUS_URL, Meaning::prometheusUrl).map(Secret::new),
                        origin(PROMETHEUS_URL)),
                value(LOG_LEVEL, Meaning::level).orElse(Level.INFO));
    }

    private InetAddress host() {
        var insecure = isOn(INSECURE);
        return value(HOST, text -> {
                    var address = Meaning.address(text);
                    if (!address.isLoopbackAddress() && !insecure) {
                        throw new Meaning.Mistake(
                                "others can reach this address, and callers are not authenticated: leave it"
                                        + " at 127.0.0.1, or say --insecure");
                    }
                    return address;
                })
                .orElseGet(() -> Meaning.address("127.0.0.1"));
    }

    private Configuration.Database database() {
        var url = value(DATABASE_URL, Meaning::databaseUrl);
        if (given.find(DATABASE_URL).isPresent()) {
            refuseBeside(DATABASE_URL, DATA);
            if (given.find(DATABASE_USER).isEmpty()) {
                mistakes.add("%s is missing beside %s: name the role to work as, with --database-user or %s"
                        .formatted("--database-user", origin(DATABASE_URL), DATABASE_USER.variable()));
            }
            return new Configuration.Remote(new DatabaseAccess(
                    url.orElse(""), value(DATABASE_USER, text -> text).orElse(""), password()));
        }
        for (var only : List.of(DATABASE_USER, DATABASE_PASSWORD, DATABASE_PASSWORD_FILE)) {
            refuseWithout(DATABASE_URL, only);
        }
        return new Configuration.Local(value(DATA, Meaning::path).orElseGet(this::defaultDirectory));
    }

    private Optional<RestSettings.RateLimit> rateLimit() {
        if (given.find(RATE_LIMIT).isEmpty()) {
            refuseWithout(RATE_LIMIT, TRUSTED_PROXIES);
        }
        var proxies =
                value(TRUSTED_PROXIES, Meaning.number(1, MOST_PROXIES, "")).orElse(0);
        return value(RATE_LIMIT, Rate::read)
                .map(rate -> new RestSettings.RateLimit(rate.count(), rate.window(), proxies));
    }

    /** Its clients know no If-Match, and one request of theirs clears everything. */
    private boolean todoBackend(boolean alone, boolean requireIfMatch) {
        var wanted = value(TODO_BACKEND, Meaning::onOrOff);
        if (requireIfMatch && wanted.orElse(false)) {
            mistakes.add("%s true goes not with %s: Todo-Backend's clients know no If-Match; leave one out"
                    .formatted(origin(TODO_BACKEND), origin(REQUIRE_IF_MATCH)));
        }
        return wanted.orElse(alone && !requireIfMatch);
    }

    /** Nobody is asked who they are, so whoever can reach it can break it: nobody but those on this machine. */
    private boolean faultInjection(InetAddress host) {
        var wanted = isOn(FAULT_INJECTION);
        if (wanted && !host.isLoopbackAddress()) {
            mistakes.add("%s goes not with %s %s, where others could break it: leave one out"
                    .formatted(origin(FAULT_INJECTION), origin(HOST), host.getHostAddress()));
        }
        if (wanted && given.find(PUBLIC_URL).isPresent()) {
            mistakes.add("%s goes not with %s: whoever comes by that proxy could break it; leave one out"
                    .formatted(origin(FAULT_INJECTION), origin(PUBLIC_URL)));
        }
        return wanted;
    }

    /** Each of their mistakes has a line of its own, as on every other way to read them. */
    private Optional<ObjectivesAsCode> objectives() {
        try {
            return value(OBJECTIVES, Meaning::path).map(ObjectivesAsCode::read);
        } catch (WrongObjectives e) {
            e.mistakes().forEach(mistake -> mistakes.add(origin(OBJECTIVES) + ": " + mistake));
            return Optional.empty();
        }
    }

    private Optional<Secret> password() {
        refuseBeside(DATABASE_PASSWORD, DATABASE_PASSWORD_FILE);
        return value(DATABASE_PASSWORD_FILE, Meaning.firstLine("password"))
                .or(() -> value(DATABASE_PASSWORD, text -> text))
                .map(Secret::new);
    }

    private Path defaultDirectory() {
        return DataHome.of(environment).map(data -> data.resolve("pactodo")).orElseGet(() -> {
            mistakes.add("there is no home directory to keep the data in: name a directory with --data");
            return Path.of("");
        });
    }

    private boolean isOn(Setting setting) {
        return value(setting, Meaning::onOrOff).orElse(false);
    }

    private void refuseBeside(Setting one, Setting other) {
        if (given.find(one).isPresent() && given.find(other).isPresent()) {
            mistakes.add(origin(one) + " and " + origin(other) + " exclude each other: leave one out");
        }
    }

    private void refuseWithout(Setting needed, Setting useless) {
        given.find(useless)
                .ifPresent(value -> mistakes.add("%s is of use only with %s: give that too, or leave it out"
                        .formatted(value.origin(), needed.flag().orElseThrow())));
    }

    private String origin(Setting setting) {
        return given.find(setting).map(Given::origin).orElse(setting.variable());
    }

    /** What was given, made into what it means; a mistake in it is noted, and counts as not given. */
    private <T> Optional<T> value(Setting setting, Function<String, T> meaning) {
        return given.find(setting).flatMap(value -> {
            try {
                return Optional.of(meaning.apply(value.text()));
            } catch (Meaning.Mistake e) {
                mistakes.add(value.origin() + " " + shown(setting, value.text()) + ": " + e.getMessage());
                return Optional.empty();
            }
        });
    }

    /** A URL may carry a password, in spite of all, and is not repeated. */
    private static String shown(Setting setting, String text) {
        return setting == DATABASE_URL || setting == PROMETHEUS_URL
                ? "(not shown)"
                : text.replaceAll("\\p{Cntrl}", "?");
    }
}
