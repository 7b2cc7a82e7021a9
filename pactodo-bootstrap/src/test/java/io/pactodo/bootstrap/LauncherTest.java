package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.bootstrap.LauncherSandbox.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
    private static final String FIRST_BUILD = "Building PacToDo (the first time takes a minute) ...";
    private static final String LINTERS = "Installing the linters of the contract ...";
    private static final String TYPES = "Installing the types of the dashboards ...";
    private static final String LATER_BUILD = "Building PacToDo (its sources have changed) ...";

    @TempDir
    private Path directory;

    @Nested
    class Starting {
        @Test
        void theFirstStartBuildsInOneLineAndServes() {
            var sandbox = LauncherSandbox.complete(directory);
            var launch = sandbox.launch();
            assertThat(launch.errors()).containsExactly(FIRST_BUILD);
            assertThat(launch.output().get(0)).isEqualTo(started(sandbox, "serve"));
            assertThat(launch.exitCode()).isZero();
            assertThat(sandbox.askedOfMaven())
                    .containsExactly("mvn -B -ntp -q package -pl pactodo-bootstrap -am -Dmaven.test.skip=true"
                            + " -Dspotless.check.skip=true JAVA_HOME=" + sandbox.jdk(17));
        }

        @Test
        void aSecondStartOnlyStarts() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.launch();
            var second = sandbox.launch();
            assertThat(second.errors()).isEmpty();
            assertThat(second.output().get(0)).isEqualTo(started(sandbox, "serve"));
            assertThat(sandbox.askedOfMaven()).hasSize(1);
        }

        @Test
        void theProgramTakesTheLaunchersPlaceSoThatSignalsReachIt() {
            var launch = LauncherSandbox.complete(directory).launch();
            assertThat(launch.output().get(1)).isEqualTo("process " + launch.process());
        }

        @ParameterizedTest
        @CsvSource({
            "serve --port 0, serve --port 0",
            "--port 0, serve --port 0",
            "version, version",
            "--version, version",
            "-V, version",
            "frobnicate, frobnicate",
            "help serve, help serve"
        })
        void whatIsAskedGoesToTheProgram(String asked, String given) {
            var sandbox = LauncherSandbox.complete(directory);
            assertThat(sandbox.launch(asked.split(" ")).output().get(0)).isEqualTo(started(sandbox, given));
        }

        @ParameterizedTest
        @ValueSource(strings = {"help", "--help", "-h"})
        void theHelpEndsWithWhatTheLauncherAdds(String asked) {
            var sandbox = LauncherSandbox.complete(directory);
            assertThat(sandbox.launch(asked).output())
                    .startsWith(started(sandbox, "help"))
                    .anyMatch(line -> line.startsWith("  ./pactodo test "));
        }

        @Test
        void theOptionsOfTheUserComeAfterItsOwn() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.set("PACTODO_JAVA_OPTS", "-XX:+UseSerialGC -Dx=y");
            assertThat(sandbox.launch().output().get(0))
                    .contains(" -Xms512m -Xmx512m ")
                    .endsWith(" -XX:+UseSerialGC -Dx=y -jar " + sandbox.jar() + " serve");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"-Xmx300m", "-Xms1g", "-XX:MaxHeapSize=300m", "-XX:MaxRAMPercentage=50", "-Dx=y -Xmx300m"})
        void whoeverNamesASizeOfTheHeapGetsThatAlone(String options) {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.set("PACTODO_JAVA_OPTS", options);
            assertThat(sandbox.launch().output().get(0))
                    .endsWith(" " + options + " -jar " + sandbox.jar() + " serve")
                    .doesNotContain("512m");
        }

        @Test
        void theProgramSeesItsOwnVariablesOnly() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.set("PACTODO_JAVA_OPTS", "-Dx=y");
            sandbox.set("PACTODO_PORT", "0");
            assertThat(sandbox.launch().output()).contains("variables PACTODO_PORT");
        }

        @Test
        void itStartsThroughASymbolicLinkFromAnyDirectoryWithoutAHome() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.unset("HOME");
            sandbox.linkProgram(directory.resolve("link"), Path.of("another link"));
            sandbox.linkProgram(directory.resolve("another link"), Path.of("the project/pactodo"));
            var launch = sandbox.start(directory.resolve("link"), Path.of("/")).end();
            assertThat(launch.output().get(0)).isEqualTo(started(sandbox, "serve"));
        }
    }

    @Nested
    class Building {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "pom.xml",
                    ".mvn/jvm.config",
                    "pactodo-bootstrap/pom.xml",
                    "pactodo-bootstrap/src/main/java/Kept.java",
                    "pactodo-bootstrap/src/main/java"
                })
        void whatIsNewerThanTheProgramIsBuilt(String changed) {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.launch();
            sandbox.lookNewer(sandbox.project().resolve(changed));
            assertThat(sandbox.launch().errors()).containsExactly(LATER_BUILD);
            assertThat(sandbox.askedOfMaven()).hasSize(2);
        }

        @Test
        void whatWasEditedWhileItBuiltIsBuiltNextTime() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.maven("3.8.7", "echo edited >pactodo-bootstrap/src/main/java/Kept.java");
            sandbox.launch();
            sandbox.maven("3.8.7");
            assertThat(sandbox.launch().errors()).containsExactly(LATER_BUILD);
            assertThat(sandbox.launch().errors()).isEmpty();
        }

        @Test
        void aBuildThatFailsShowsWhatMavenSaidAndStartsNothing() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.maven("3.8.7", "echo '[ERROR] COMPILATION ERROR'; exit 1");
            var log = sandbox.project().resolve("target/build.log");
            for (var launch : List.of(sandbox.launch(), sandbox.launch())) {
                assertThat(launch.errors())
                        .containsExactly(
                                FIRST_BUILD,
                                "[ERROR] COMPILATION ERROR",
                                "pactodo: the build failed, as told above and in " + log + ".");
                assertThat(launch.output()).isEmpty();
                assertThat(launch.exitCode()).isEqualTo(1);
            }
        }

        @Test
        void aDirectoryThatCannotBeWrittenToIsNamed() {
            var sandbox = LauncherSandbox.complete(directory);
            var target = sandbox.project().resolve("target");
            sandbox.lay(target, "a file, where a directory should be");
            sandbox.launch().isRefusedWith(target + " cannot be written to, and PacToDo is built there.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"flock", "perl"})
        void startsAtTheSameTimeBuildOnce(String missing) throws IOException {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.without(missing);
            var goOn = directory.resolve("go on");
            sandbox.maven("3.8.7", "until [ -f '" + goOn + "' ]; do /bin/sleep 0.01; done");
            var launches = Stream.generate(() -> sandbox.start(sandbox.project().resolve("pactodo"), directory))
                    .limit(4)
                    .toList();
            Files.createFile(goOn);
            assertThat(launches.stream().map(Running::end))
                    .allSatisfy(launch -> assertThat(launch.output().get(0)).isEqualTo(started(sandbox, "serve")));
            assertThat(sandbox.askedOfMaven()).hasSize(1);
        }
    }

    @Nested
    class Needing {
        @Test
        void withoutJavaAPlainUserIsToldHowToGetIt() {
            new LauncherSandbox(directory)
                    .launch()
                    .isRefusedWith("there is no 'java'. PacToDo needs a JDK 17 or newer: install one"
                            + " (on Debian 12: apt-get install openjdk-17-jdk-headless), or set JAVA_HOME to it.");
        }

        @Test
        void withoutAptGetEvenRootIsToldOnly() {
            var sandbox = new LauncherSandbox(directory);
            sandbox.user(0);
            assertThat(sandbox.launch().errors()).singleElement().asString().startsWith("pactodo: there is no 'java'.");
        }

        @Test
        void withAptGetAPlainUserIsToldOnly() {
            var sandbox = new LauncherSandbox(directory);
            sandbox.aptGet("openjdk-17-jdk-headless", "java", sandbox.jdk(17).resolve("bin/java"));
            assertThat(sandbox.launch().exitCode()).isEqualTo(1);
            assertThat(sandbox.askedOfAptGet()).isEmpty();
        }

        @Test
        void rootOnDebianGetsAJdkInstalled() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.without("java");
            sandbox.user(0);
            sandbox.aptGet("openjdk-17-jdk-headless", "java", sandbox.jdk(17).resolve("bin/java"));
            var launch = sandbox.launch();
            assertThat(launch.errors()).containsExactly("Installing openjdk-17-jdk-headless ...", FIRST_BUILD);
            assertThat(launch.output().get(0)).isEqualTo(started(sandbox, "serve"));
            assertThat(sandbox.askedOfAptGet())
                    .containsExactly(
                            "apt-get -q update",
                            "apt-get -q install -y --no-install-recommends -o DPkg::Lock::Timeout=300"
                                    + " openjdk-17-jdk-headless");
        }

        @Test
        void aDebianWithoutJdk17GetsItsOwn() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.without("java");
            sandbox.user(0);
            sandbox.aptGet("default-jdk-headless", "java", sandbox.jdk(21).resolve("bin/java"));
            assertThat(sandbox.launch().exitCode()).isZero();
        }

        @Test
        void anInstallationThatFailsIsNamed() {
            var sandbox = new LauncherSandbox(directory);
            sandbox.user(0);
            sandbox.aptGet("nothing", "java", directory);
            var launch = sandbox.launch();
            assertThat(launch.errors())
                    .containsExactly(
                            "Installing openjdk-17-jdk-headless ...",
                            "pactodo: openjdk-17-jdk-headless could not be installed: "
                                    + sandbox.project().resolve("target/install.log") + " tells why.");
            assertThat(launch.exitCode()).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(ints = {8, 11, 16})
        void aJavaThatIsTooOldIsNamed(int version) {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.without("java");
            sandbox.onPath(sandbox.jdk(version));
            sandbox.launch()
                    .isRefusedWith("%s is Java %d. PacToDo needs a JDK 17 or newer: set JAVA_HOME to one."
                            .formatted(directory.resolve("the path/java"), version));
        }

        @Test
        void aJavaThatDoesNotRunIsNamed() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.without("java");
            var broken = directory.resolve("the path/java");
            sandbox.program(broken, "echo 'Unable to locate a Java Runtime.' >&2; echo more >&2; exit 1");
            sandbox.launch().isRefusedWith(broken + " does not run: Unable to locate a Java Runtime.");
        }

        @Test
        void aJavaHomeWithoutJavaIsNamed() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.set("JAVA_HOME", "/no/such");
            sandbox.launch()
                    .isRefusedWith("JAVA_HOME is /no/such, which has no bin/java."
                            + " Unset it, or set it to a JDK 17 or newer.");
        }

        @Test
        void javaHomeComesBeforeThePath() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.without("java");
            sandbox.onPath(sandbox.jdk(11));
            sandbox.set("JAVA_HOME", sandbox.jdk(21).toString());
            assertThat(sandbox.launch().exitCode()).isZero();
            assertThat(sandbox.askedOfMaven()).singleElement().asString().endsWith("java 21");
        }

        @Test
        void aRuntimeWithoutACompilerCannotBuild() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.without("java");
            var runtime = sandbox.runtime(21);
            sandbox.onPath(runtime);
            sandbox.launch()
                    .isRefusedWith(runtime + " has no bin/javac. Building needs a JDK 17 or newer, not only a runtime:"
                            + " set JAVA_HOME to one.");
        }

        @Test
        void aRuntimeWithoutACompilerAndMavenCanStartWhatIsBuilt() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.launch();
            sandbox.without("mvn");
            sandbox.without("java");
            sandbox.onPath(sandbox.runtime(21));
            assertThat(sandbox.launch().exitCode()).isZero();
        }

        @Test
        void withoutMavenAPlainUserIsToldHowToGetIt() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.without("mvn");
            sandbox.launch()
                    .isRefusedWith("there is no 'mvn'. On Debian or Ubuntu: apt-get install maven."
                            + " On a Mac: brew install maven.");
        }

        @Test
        void rootOnDebianGetsMavenInstalled() throws IOException {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.user(0);
            Files.move(directory.resolve("the path/mvn"), directory.resolve("mvn"));
            sandbox.aptGet("maven", "mvn", directory.resolve("mvn"));
            var launch = sandbox.launch();
            assertThat(launch.errors()).containsExactly("Installing maven ...", FIRST_BUILD);
            assertThat(launch.exitCode()).isZero();
        }

        @Test
        void rootOnDebianGetsThoseWhoWatchInstalled() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.user(0);
            sandbox.program(directory.resolve("the path/prometheus"), "");
            sandbox.aptGet("prometheus-alertmanager", "prometheus-alertmanager", directory.resolve("the path/curl"));
            var launch = sandbox.launch("observe", "--retention", "1d");
            assertThat(launch.errors()).containsExactly("Installing prometheus-alertmanager ...", FIRST_BUILD);
            assertThat(launch.output()).startsWith(started(sandbox, "observe --retention 1d"));
        }

        @Test
        void whoWantsHelpOrMayNotInstallIsLeftToTheCommandItself() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.aptGet("nothing", "nothing", directory);
            assertThat(sandbox.launch("observe").exitCode()).isZero();
            sandbox.user(0);
            assertThat(sandbox.launch("observe", "--help").exitCode()).isZero();
            assertThat(sandbox.askedOfAptGet()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2.2.1", "3.6.3", "3.8.6"})
        void aMavenThatIsTooOldIsNamed(String version) {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.maven(version);
            sandbox.launch()
                    .isRefusedWith(directory.resolve("the path/mvn") + " is Maven " + version
                            + ". Building needs Maven 3.8.7 or newer.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"3.8.7", "3.9.0", "3.10.1", "4.0.0-rc-4"})
        void aMavenThatIsNewEnoughBuilds(String version) {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.maven(version);
            assertThat(sandbox.launch().exitCode()).isZero();
        }
    }

    @Nested
    class Installing {
        private static final String GIVEN =
                " -Ppublish -pl pactodo-first,pactodo-second -am -Dmaven.test.skip=true -Dspotless.check.skip=true JAVA_HOME=";

        @Test
        void whatIsPublishedGoesIntoTheLocalRepository() {
            var sandbox = publishing();
            sandbox.launch("install");
            assertThat(sandbox.askedOfMaven()).containsExactly("mvn -B -ntp -q install" + GIVEN + sandbox.jdk(17));
        }

        @Test
        void itGoesIntoADirectoryForOthersToReadFrom() {
            var sandbox = publishing();
            var place = sandbox.project().resolve("for others");
            sandbox.launch("install", place.toString());
            assertThat(sandbox.askedOfMaven())
                    .containsExactly("mvn -B -ntp -q deploy -DaltDeploymentRepository=published::file://"
                            + place.toString().replace(" ", "%20") + GIVEN + sandbox.jdk(17));
        }

        private LauncherSandbox publishing() {
            var sandbox = LauncherSandbox.complete(directory);
            for (var module : List.of("pactodo-first", "pactodo-second")) {
                sandbox.lay(sandbox.project().resolve(module).resolve("pom.xml"), "<internal>false</internal>");
            }
            return sandbox;
        }
    }

    @Nested
    class Testing {
        @Test
        void theTestsRunOnTheNewestJdkToo() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.runtime(999);
            var newest = sandbox.jdk(998);
            var launch = sandbox.launch("test", "-pl", "pactodo-domain");
            assertThat(launch.errors())
                    .containsExactly(
                            LINTERS,
                            TYPES,
                            "Testing on JDK 17 (" + sandbox.jdk(17) + ") and on JDK 998 (" + newest + ") ...");
            assertThat(sandbox.askedOfMaven())
                    .containsExactly("mvn -B -ntp verify -Dpactodo.newest.jdk=" + newest
                            + " -pl pactodo-domain JAVA_HOME=" + sandbox.jdk(17));
        }

        @Test
        void theNewestJdkTestsOnce() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.set("JAVA_HOME", sandbox.jdk(998).toString());
            assertThat(sandbox.launch("test").errors())
                    .startsWith(LINTERS, TYPES, "Testing on JDK 998 (" + sandbox.jdk(998) + ") ...");
            assertThat(sandbox.askedOfMaven()).containsExactly("mvn -B -ntp verify JAVA_HOME=" + sandbox.jdk(998));
        }

        @Test
        void theGatesAreProvenAfterTheTestsAndThenOthersBuildAndAlertsAreSeen() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.maven("3.8.7", "echo tested");
            assertThat(sandbox.launch("test").output())
                    .containsExactly(
                            "tested",
                            "proven on " + sandbox.jdk(17),
                            "built on " + sandbox.jdk(17),
                            "seen on " + sandbox.jdk(17));
        }

        @Test
        void theTestsOfAPartProveNoGates() {
            var sandbox = LauncherSandbox.complete(directory);
            assertThat(sandbox.launch("test", "-pl", "pactodo-domain").output()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {".ci/gates", ".ci/published", ".ci/live"})
        void theTestsFailWhenAGateStaysOpenOthersCannotBuildOrAnAlertStaysAway(String proof) {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.program(sandbox.project().resolve(proof), "exit 1");
            assertThat(sandbox.launch("test").exitCode()).isEqualTo(1);
        }

        @ParameterizedTest
        @CsvSource({
            "promtool, prometheus, prometheus",
            "amtool, prometheus-alertmanager, alertmanager",
            "prometheus-blackbox-exporter, prometheus-blackbox-exporter, blackbox_exporter",
            "curl, curl, curl",
            "chromium, chromium, chromium",
            "chromedriver, chromium-driver, chromedriver",
            "npm, npm, node"
        })
        void whatTheTestsNeedIsNamed(String tool, String onDebian, String onMac) {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.without(tool);
            sandbox.launch("test")
                    .isRefusedWith(
                            "there is no '%s'. On Debian or Ubuntu: apt-get install %s. On a Mac: brew install %s."
                                    .formatted(tool, onDebian, onMac));
        }

        @Test
        void whatNpmHasIsInstalledOnceForEachLock() {
            var sandbox = LauncherSandbox.complete(directory);
            var linters = "npm ci in " + sandbox.project().resolve("target/linters");
            var types = "npm ci in " + sandbox.project().resolve("target/dashboard-types");
            sandbox.launch("test");
            assertThat(sandbox.launch("test").errors()).doesNotContain(LINTERS, TYPES);
            assertThat(sandbox.askedOfNpm()).containsExactly(linters, types);

            sandbox.lay(sandbox.project().resolve("docs/api/lint/package-lock.json"), "{\"newer\": true}");
            sandbox.launch("test");
            assertThat(sandbox.askedOfNpm()).containsExactly(linters, types, linters);
        }

        @Test
        void lintersThatCannotBeInstalledAreNamed() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.npm("exit 1");
            assertThat(sandbox.launch("test").errors())
                    .containsExactly(
                            LINTERS,
                            "pactodo: the linters of the contract could not be installed: "
                                    + sandbox.project().resolve("target/linters.log") + " tells why.");
        }

        @Test
        void theTestsFailWhenMavenFailsAndSayWhatMavenSays() {
            var sandbox = LauncherSandbox.complete(directory);
            sandbox.maven("3.8.7", "echo 'Tests run: 3, Failures: 1'; exit 1");
            var launch = sandbox.launch("test");
            assertThat(launch.output()).containsExactly("Tests run: 3, Failures: 1");
            assertThat(launch.exitCode()).isEqualTo(1);
        }

        @Test
        void theTestsOfTheIntegrationAreTheSame() {
            var sandbox = LauncherSandbox.complete(directory);
            var launch = sandbox.start(sandbox.project().resolve(".ci/run"), Path.of("/"))
                    .end();
            assertThat(launch.exitCode()).isZero();
            assertThat(sandbox.askedOfMaven()).singleElement().asString().startsWith("mvn -B -ntp verify");
        }
    }

    private static String started(LauncherSandbox sandbox, String arguments) {
        return "java -XX:+UseParallelGC -Xms512m -Xmx512m -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -jar "
                + sandbox.jar() + " " + arguments;
    }
}
