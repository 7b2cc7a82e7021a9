package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pactodo.adapter.rest.RestSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

class ConfigurationReaderTest {
    private static final String URL = "jdbc:postgresql://db1:5432,db2:5432/tasks?targetServerType=primary";

    @TempDir
    Path directory;

    @Test
    void nothingGivenIsTheLoopbackDefault() throws IOException {
        assertThat(read(Map.of(), Map.of("HOME", "/home/ada")))
                .isEqualTo(new Configuration(
                        InetAddress.getLoopbackAddress(),
                        8080,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        true,
                        false,
                        new Configuration.Local(Path.of("/home/ada/.local/share/pactodo")),
                        8,
                        new Configuration.Streams(1_000, Duration.ofSeconds(15)),
                        new Configuration.Metrics(Optional.empty(), "flask", false),
                        new Configuration.Slo(Optional.empty(), Optional.empty(), "PACTODO_PROMETHEUS_URL"),
                        Level.INFO));
    }

    @Test
    void everythingCanBeSetByVariables() throws IOException {
        var configuration = read(
                Map.of(),
                Map.ofEntries(
                        Map.entry("PACTODO_HOST", "0.0.0.0"),
                        Map.entry("PACTODO_INSECURE", "true"),
                        Map.entry("PACTODO_PORT", "0"),
                        Map.entry("PACTODO_PUBLIC_URL", "https://tasks.example.org/pactodo/"),
                        Map.entry("PACTODO_REQUIRE_IF_MATCH", "true"),
                        Map.entry("PACTODO_TODO_BACKEND", "false"),
                        Map.entry("PACTODO_RATE_LIMIT", "100/s"),
                        Map.entry("PACTODO_TRUSTED_PROXIES", "2"),
                        Map.entry("PACTODO_DATABASE_URL", URL),
                        Map.entry("PACTODO_DATABASE_USER", "ada"),
                        Map.entry("PACTODO_DATABASE_PASSWORD", "difference engine"),
                        Map.entry("PACTODO_POOL_SIZE", "100"),
                        Map.entry("PACTODO_MAX_STREAMS", "7"),
                        Map.entry("PACTODO_STREAM_HEARTBEAT", "60"),
                        Map.entry("PACTODO_METRICS_PORT", "9090"),
                        Map.entry("PACTODO_METRICS_PREFIX", "app"),
                        Map.entry("PACTODO_RAW_PATHS", "true"),
                        Map.entry("PACTODO_PROMETHEUS_URL", "https://ada:engine@prometheus.example/p"),
                        Map.entry("PACTODO_LOG_LEVEL", "debug")));
        assertThat(configuration)
                .isEqualTo(new Configuration(
                        InetAddress.getByName("0.0.0.0"),
                        0,
                        Optional.of(URI.create("https://tasks.example.org/pactodo")),
                        true,
                        Optional.of(new RestSettings.RateLimit(100, Duration.ofSeconds(1), 2)),
                        false,
                        false,
                        new Configuration.Remote(
                                new DatabaseAccess(URL, "ada", Optional.of(new Secret("difference engine")))),
                        100,
                        new Configuration.Streams(7, Duration.ofMinutes(1)),
                        new Configuration.Metrics(Optional.of(9090), "app", true),
                        new Configuration.Slo(
                                Optional.empty(),
                                Optional.of(new Secret("https://ada:engine@prometheus.example/p")),
                                "PACTODO_PROMETHEUS_URL"),
                        Level.DEBUG));
        assertThat(configuration.toString()).doesNotContain("difference engine", "ada:engine");
    }

    @Test
    void aFlagWinsOverItsVariable() {
        assertThat(read(Map.of(Setting.PORT, "1"), Map.of("PACTODO_PORT", "2")).port())
                .isEqualTo(1);
    }

    @Test
    void theDataGoWhereTheDesktopSaysUnlessThatIsRelative() {
        assertThat(read(Map.of(), Map.of("HOME", "/home/ada", "XDG_DATA_HOME", "/data"))
                        .database())
                .isEqualTo(new Configuration.Local(Path.of("/data/pactodo")));
        assertThat(read(Map.of(), Map.of("HOME", "/home/ada", "XDG_DATA_HOME", "data"))
                        .database())
                .isEqualTo(new Configuration.Local(Path.of("/home/ada/.local/share/pactodo")));
        var home = Path.of(System.getProperty("user.home"));
        for (var nowhere : List.of("", "relative")) {
            assertThat(read(Map.of(), Map.of("HOME", nowhere)).database())
                    .isEqualTo(new Configuration.Local(home.resolve(".local/share/pactodo")));
        }
        assertThat(read(Map.of(Setting.DATA, "here"), Map.of()).database())
                .isEqualTo(new Configuration.Local(Path.of("here").toAbsolutePath()));
    }

    @Test
    void thePasswordIsTheFirstLineOfItsFile() throws IOException {
        var file = Files.writeString(directory.resolve("password"), "difference engine\n");
        assertThat(read(remote(Setting.DATABASE_PASSWORD_FILE, file.toString()), Map.of())
                        .database())
                .isEqualTo(new Configuration.Remote(
                        new DatabaseAccess(URL, "ada", Optional.of(new Secret("difference engine")))));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(mistakes(
                        Map.of(
                                Setting.PORT, "65536",
                                Setting.HOST, "0.0.0.0",
                                Setting.POOL_SIZE, "0",
                                Setting.MAX_STREAMS, "-1",
                                Setting.STREAM_HEARTBEAT, "0",
                                Setting.METRICS_PREFIX, "_x",
                                Setting.PUBLIC_URL, "tasks.example.org",
                                Setting.LOG_LEVEL, "loud"),
                        Map.of(
                                "PACTODO_METRICS_PORT", "9o90",
                                "PACTODO_RAW_PATHS", "yes",
                                "PACTODO_INSECURE", "",
                                "PACTODO_PROT", "8080",
                                "PACTODO_QUITE_SOMETHING_ELSE", "1")))
                .containsExactlyInAnyOrder(
                        "--port 65536: must be a whole number from 0 to 65535, where 0 picks a free port",
                        "--host 0.0.0.0: others can reach this address, and callers are not authenticated: leave it at"
                                + " 127.0.0.1, or say --insecure",
                        "--pool-size 0: must be a whole number from 1 to 100",
                        "--max-streams -1: must be a whole number from 0 to 100000",
                        "--stream-heartbeat 0: must be a whole number from 1 to 300",
                        "--metrics-prefix _x: must be a word of letters, digits and _ that begins with a letter",
                        "--public-url tasks.example.org: must look like https://tasks.example.org",
                        "--log-level loud: must be error, warn, info, debug or trace",
                        "PACTODO_METRICS_PORT 9o90: must be a whole number from 0 to 65535, where 0 picks a free port",
                        "PACTODO_RAW_PATHS yes: must be true or false",
                        "PACTODO_INSECURE is empty: give it a value, or leave it out",
                        "PACTODO_PROT is no variable of PacToDo: did you mean PACTODO_PORT?",
                        "PACTODO_QUITE_SOMETHING_ELSE is no variable of PacToDo: unset it");
    }

    @Test
    void loopbackAddressesNeedNoInsecure() {
        for (var host : List.of("127.0.0.1", "127.8.8.8", "::1", "localhost")) {
            assertThat(read(Map.of(Setting.HOST, host), Map.of()).host().isLoopbackAddress())
                    .as(host)
                    .isTrue();
        }
    }

    @Test
    void anUnknownHostIsRefused() {
        assertThat(mistakes(Map.of(Setting.HOST, "no.such.host.invalid"), Map.of()))
                .containsExactly(
                        "--host no.such.host.invalid: no such address here: give an IP address of this machine,"
                                + " such as 127.0.0.1");
    }

    @Test
    void aDatabaseUrlOfAnotherKindIsRefusedAndNotRepeated() {
        for (var url :
                List.of("jdbc:h2:mem:x", "postgres://u:s3cret@h/d", "jdbc:postgresql:db", "jdbc:postgresql://h:x/d")) {
            assertThat(mistakes(Map.of(Setting.DATABASE_URL, url, Setting.DATABASE_USER, "ada"), Map.of()))
                    .containsExactly("--database-url (not shown): must look like jdbc:postgresql://host:5432/database");
        }
    }

    @Test
    void aPasswordInTheUrlIsRefusedAndNotRepeated() {
        assertThat(mistakes(
                        Map.of(Setting.DATABASE_URL, URL + "&password=s3cret", Setting.DATABASE_USER, "ada"), Map.of()))
                .containsExactly(
                        "--database-url (not shown): user and password do not belong in the URL: give"
                                + " --database-user, and the password by PACTODO_DATABASE_PASSWORD or --database-password-file");
    }

    @Test
    void aHostWithAnUnderscoreIsToldWhy() {
        var reason = "has a host with _ in it, which no host may have (RFC 1123): give it another name, or its number";
        assertThat(mistakes(
                        Map.of(
                                Setting.PROMETHEUS_URL, "http://my_prometheus:9090/",
                                Setting.PUBLIC_URL, "https://my_tasks.example"),
                        Map.of()))
                .containsExactlyInAnyOrder(
                        "--prometheus-url (not shown): " + reason, "--public-url https://my_tasks.example: " + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1:9090", "ftp://h", "http:///x", "http://u:s3cret@h/?q", "http://h/#f", "http://h h"})
    void aPrometheusUrlThatIsNoneIsRefusedAndNotRepeated(String url) {
        assertThat(mistakes(Map.of(Setting.PROMETHEUS_URL, url), Map.of()))
                .containsExactly("--prometheus-url (not shown): must look like http://127.0.0.1:9090");
    }

    @Test
    void objectivesOfOnesOwnAreRead() {
        var objectives = Path.of("..", "observability", "slo").toString();
        assertThat(read(Map.of(Setting.OBJECTIVES, objectives), Map.of())
                        .slo()
                        .objectives()
                        .orElseThrow()
                        .promised())
                .hasSize(6);
    }

    @Test
    void eachMistakeInObjectivesIsToldInItsPlace() throws IOException {
        Files.writeString(directory.resolve("a.yaml"), "apiVersion: openslo/v2\nkind: SLO\n---\n[");
        assertThat(mistakes(Map.of(Setting.OBJECTIVES, directory.toString()), Map.of()))
                .singleElement()
                .asString()
                .startsWith("--objectives: a.yaml:4: this is no YAML: ");
        Files.writeString(directory.resolve("a.yaml"), "kind: SLO\n---\nkind: SLI\n");
        assertThat(mistakes(Map.of(Setting.OBJECTIVES, directory.toString()), Map.of()))
                .hasSizeGreaterThan(1)
                .allMatch(mistake -> mistake.startsWith("--objectives: a.yaml:"));
    }

    @Test
    void aDatabaseUrlAloneIsNotEnough() {
        assertThat(mistakes(Map.of(Setting.DATABASE_URL, URL), Map.of()))
                .containsExactly("--database-user is missing beside --database-url: name the role to work as, with"
                        + " --database-user or PACTODO_DATABASE_USER");
    }

    @Test
    void whatBelongsToADatabaseUrlIsOfNoUseWithoutOne() {
        assertThat(mistakes(
                        Map.of(Setting.DATABASE_USER, "ada"), Map.of("PACTODO_DATABASE_PASSWORD", "difference engine")))
                .containsExactly(
                        "--database-user is of use only with --database-url: give that too, or leave it out",
                        "PACTODO_DATABASE_PASSWORD is of use only with --database-url: give that too, or leave it out");
    }

    @ParameterizedTest
    @CsvSource({
        "100/s, 100, PT1S",
        "600/5m, 600, PT5M",
        "10000/h, 10000, PT1H",
        "1/24h, 1, PT24H",
        "999999999/1s, 999999999, PT1S"
    })
    void aRateLimitIsSoManyRequestsInSoLong(String rate, int requests, Duration window) {
        assertThat(read(Map.of(Setting.RATE_LIMIT, rate), Map.of()).rateLimit())
                .contains(new RestSettings.RateLimit(requests, window, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"100", "0/s", "100/", "100/d", "100 / s", "-1/s", "1.5/s", "1000000000/s", "100/0s", "ten/s"})
    void aRateLimitThatIsNoneIsRefused(String rate) {
        assertThat(mistakes(Map.of(Setting.RATE_LIMIT, rate), Map.of()))
                .containsExactly("--rate-limit " + rate
                        + ": must look like 100/s, 600/5m or 10000/h: so many requests in so many seconds, minutes or"
                        + " hours");
    }

    @Test
    void aRateLimitIsAboutADayAtMost() {
        assertThat(mistakes(Map.of(Setting.RATE_LIMIT, "100/25h"), Map.of()))
                .containsExactly("--rate-limit 100/25h: must be about no more than 24h");
    }

    @Test
    void proxiesAreTrustedOnlyForTheRateLimit() {
        assertThat(mistakes(Map.of(Setting.TRUSTED_PROXIES, "1"), Map.of()))
                .containsExactly("--trusted-proxies is of use only with --rate-limit: give that too, or leave it out");
        assertThat(mistakes(Map.of(Setting.TRUSTED_PROXIES, "0", Setting.RATE_LIMIT, "100/s"), Map.of()))
                .containsExactly("--trusted-proxies 0: must be a whole number from 1 to 10");
    }

    @Test
    void todoBackendIsServedByDefaultOnlyWhereAPersonTriesThingsOutAlone() {
        assertThat(read(Map.of(), Map.of("HOME", "/home/ada")).todoBackend()).isTrue();
        for (var other : List.of(
                Map.of(Setting.DATABASE_URL, URL, Setting.DATABASE_USER, "ada"),
                Map.of(Setting.HOST, "0.0.0.0", Setting.INSECURE, "true"),
                Map.of(Setting.REQUIRE_IF_MATCH, "true"))) {
            assertThat(read(other, Map.of("HOME", "/home/ada")).todoBackend())
                    .as("%s", other)
                    .isFalse();
        }
        assertThat(read(remote(Setting.TODO_BACKEND, "true"), Map.of()).todoBackend())
                .isTrue();
        assertThat(read(Map.of(Setting.TODO_BACKEND, "false"), Map.of("HOME", "/home/ada"))
                        .todoBackend())
                .isFalse();
    }

    @Test
    void todoBackendGoesNotWithARequiredIfMatch() {
        assertThat(mistakes(Map.of(Setting.TODO_BACKEND, "true"), Map.of("PACTODO_REQUIRE_IF_MATCH", "true")))
                .containsExactly(
                        "--todo-backend true goes not with PACTODO_REQUIRE_IF_MATCH: Todo-Backend's clients know"
                                + " no If-Match; leave one out");
        assertThat(mistakes(Map.of(Setting.TODO_BACKEND, "on"), Map.of()))
                .containsExactly("--todo-backend on: must be true or false");
    }

    @Test
    void onlyAServerThatNobodyElseReachesMayBeBrokenOnPurpose() {
        var home = Map.of("HOME", "/home/ada");
        assertThat(read(Map.of(Setting.FAULT_INJECTION, "true"), home).faultInjection())
                .isTrue();
        assertThat(read(Map.of(), Map.of("HOME", "/home/ada", "PACTODO_FAULT_INJECTION", "true"))
                        .faultInjection())
                .isTrue();
        assertThat(mistakes(
                        Map.of(
                                Setting.FAULT_INJECTION,
                                "true",
                                Setting.HOST,
                                "0.0.0.0",
                                Setting.INSECURE,
                                "true",
                                Setting.PUBLIC_URL,
                                "https://tasks.example.org"),
                        home))
                .containsExactly(
                        "--fault-injection goes not with --host 0.0.0.0, where others could break it: leave one out",
                        "--fault-injection goes not with --public-url: whoever comes by that proxy could break it;"
                                + " leave one out");
    }

    @Test
    void whatExcludesEachOtherIsRefused() throws IOException {
        var file = Files.writeString(directory.resolve("password"), "difference engine\n");
        assertThat(mistakes(
                        remote(Setting.DATABASE_PASSWORD_FILE, file.toString()),
                        Map.of("PACTODO_DATABASE_PASSWORD", "x", "PACTODO_DATA", "/data")))
                .containsExactly(
                        "--database-url and PACTODO_DATA exclude each other: leave one out",
                        "PACTODO_DATABASE_PASSWORD and --database-password-file exclude each other: leave one out");
    }

    @Test
    void aPasswordFileThatCannotBeReadOrIsEmptyIsRefused() throws IOException {
        var binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
        for (var unreadable : List.of(directory.resolve("absent"), directory, binary)) {
            assertThat(mistakes(remote(Setting.DATABASE_PASSWORD_FILE, unreadable.toString()), Map.of()))
                    .containsExactly("--database-password-file " + unreadable
                            + ": the file cannot be read: give one that can, with the password in its first line");
        }
        var empty = Files.createFile(directory.resolve("empty"));
        assertThat(mistakes(remote(Setting.DATABASE_PASSWORD_FILE, empty.toString()), Map.of()))
                .containsExactly("--database-password-file " + empty
                        + ": the file is empty: put the password into its first line");
    }

    private static Map<Setting, String> remote(Setting further, String value) {
        return Map.of(Setting.DATABASE_URL, URL, Setting.DATABASE_USER, "ada", further, value);
    }

    private static Configuration read(Map<Setting, String> flags, Map<String, String> environment) {
        return ConfigurationReader.read(flags, environment);
    }

    private static List<String> mistakes(Map<Setting, String> flags, Map<String, String> environment) {
        return catchThrowableOfType(Misconfigured.class, () -> read(flags, environment))
                .mistakes();
    }
}
