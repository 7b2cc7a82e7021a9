package io.pactodo.bootstrap;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real Chromium without a window, which reaches nothing but this machine, and tells what its pages complained of and
 * what they asked for. It is the one of this machine: nothing is downloaded.
 */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // Held, so that it is not collected: it warns that it does not know this Chromium's own protocol, which is not
    // spoken here.
    private static final Logger FINDER = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    // Not its own chrome: pages, one of which it shows at the start, and no data: that asks nobody.
    private static final Pattern REQUESTED = Pattern.compile(
            "(?s)\"method\":\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"((?:https?|wss?|file):[^\"]+)\"");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        driver.manage()
                .timeouts()
                .scriptTimeout(PATIENCE)
                .pageLoadTimeout(PATIENCE)
                .implicitlyWait(PATIENCE);
    }

    /** @param profile an empty directory, where it keeps what it has to keep */
    static Browser start(Path profile) {
        FINDER.setLevel(Level.SEVERE);
        var options = new ChromeOptions();
        options.setBinary(program("chromium", "chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", everything());
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver", "chromium-driver"))
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static LoggingPreferences everything() {
        var preferences = new LoggingPreferences();
        preferences.enable(LogType.BROWSER, Level.ALL);
        preferences.enable(LogType.PERFORMANCE, Level.ALL);
        return preferences;
    }

    private static File program(String name, String debianPackage) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "This test needs '%s', and finds none on the PATH. Debian or Ubuntu: apt-get install %s."
                                .formatted(name, debianPackage)))
                .toFile();
    }

    /** Goes to a page, and waits until it is loaded. */
    void open(URI page) {
        driver.get(page.toString());
    }

    /** The first element that a CSS selector meets, as soon as it is there. */
    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /**
     * Runs the body of an asynchronous JavaScript function in the page, which may await, and waits for what it returns: a
     * Boolean, Long, Double, String, List or Map of such. What it throws fails the test.
     *
     * @param arguments what the script finds in {@code args}
     */
    @Nullable
    Object run(String script, Object... arguments) {
        var answer = requireNonNull((List<?>) driver.executeAsyncScript("""
                const args = Array.from(arguments), done = args.pop();
                (async () => { %s })().then(value => done([true, value]), error => done([false, String(error)]));
                """.formatted(script), arguments));
        if (Boolean.FALSE.equals(answer.get(0))) {
            throw new AssertionError("The script failed: " + answer.get(1));
        }
        return answer.get(1);
    }

    /** Of each text on the page, how much it differs from what is behind it (WCAG 2.2, 1.4.3); the worst one. */
    double leastContrast() {
        return (Double) requireNonNull(run("""
                const channel = value => value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
                const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
                const numbers = color => color.match(/[\\d.]+/g).map(Number);
                const behind = element => {
                  const color = numbers(getComputedStyle(element).backgroundColor);
                  return color[3] === 0 ? behind(element.parentElement) : color;
                };
                const texts = [...document.querySelectorAll("body *")].filter(element =>
                  [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) && element.checkVisibility()
                  && element.localName !== "noscript");
                const contrast = element => {
                  const [a, b] = [luminance(numbers(getComputedStyle(element).color)), luminance(behind(element))];
                  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                };
                return Math.min(...texts.map(contrast)) * 1.0000001;
                """));
    }

    /** What the console has of warnings and errors since the last call; what the Content-Security-Policy stopped is among them. */
    List<String> complaints() {
        return log(LogType.BROWSER)
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What its pages asked of servers and files since the last call, answered or not. */
    Set<URI> requests() {
        return log(LogType.PERFORMANCE)
                .flatMap(entry -> REQUESTED.matcher(entry.getMessage()).results())
                .map(request -> URI.create(request.group(1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<LogEntry> log(String type) {
        return driver.manage().logs().get(type).getAll().stream();
    }

    /** Sets the size of the window, in CSS pixels. */
    void resize(int width, int height) {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Shows pages as on a device with a screen of that size, in CSS pixels. */
    void become(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", true));
    }

    /** Shows pages as to somebody who wants them {@code light} or {@code dark}. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Writes what the window shows, as PNG. */
    void photograph(Path file) {
        try {
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
