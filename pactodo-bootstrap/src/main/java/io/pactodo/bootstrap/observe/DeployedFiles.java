package io.pactodo.bootstrap.observe;

import io.pactodo.adapter.metrics.slo.artifact.Generated;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The configuration that an operator deploys, as it is in {@code observability/} and therefore in the jar, laid out where
 * the watchers of this machine read it. Only who is where differs, and that stands in files of its own.
 */
final class DeployedFiles {
    private static final String WEBHOOK = "http://127.0.0.1:8090/api/incidents/alertmanager";
    private static final String RULES = "prometheus/rules/";
    private static final String NOBODY = "route:\n  receiver: nobody\n";
    private static final String SOMEBODY = "route:\n  receiver: webhook\n";

    private final Path directory;
    private final URL origin;

    /** @param directory where they are laid out; need not exist */
    DeployedFiles(Path directory) {
        this(
                directory,
                Objects.requireNonNull(DeployedFiles.class.getResource("deployed"), "packed beside this class"));
    }

    /**
     * @param directory where they are laid out; need not exist
     * @param origin the directory that they are taken from, be it in a jar or not
     */
    DeployedFiles(Path directory, URL origin) {
        this.directory = directory;
        this.origin = origin;
    }

    /** Prometheus' configuration. */
    Path prometheus() {
        return directory.resolve("prometheus/prometheus.yml");
    }

    /** Alertmanager's configuration. */
    Path alertmanager() {
        return directory.resolve("alertmanager/alertmanager.yml");
    }

    /** The blackbox exporter's configuration. */
    Path blackbox() {
        return directory.resolve("blackbox/blackbox.yml");
    }

    /** Lays them out anew: what an earlier version left there is gone. */
    void layOut(Observed observed) throws IOException {
        clear();
        copy();
        target("pactodo", observed.metricsAddress());
        Files.writeString(
                targets("probe"),
                list(observed.target().toString()) + "  labels:\n    __exporter__: "
                        + observed.address(Watcher.BLACKBOX) + "\n");
        if (observed.target().getScheme().equals("https")) {
            Files.writeString(
                    targets("pactodo"), list(observed.metricsAddress()) + "  labels:\n    __scheme__: https\n");
        }
        for (var watcher : Watcher.values()) {
            target(watcher.word(), observed.address(watcher));
        }
        if (observed.incidents().isPresent()) {
            target("incidents", observed.incidents().get().getAuthority());
        }
        if (observed.webhook().isPresent()) {
            tell(observed.webhook().get());
        }
    }

    /** Rules of other objectives in place of those that were laid out: of both, each event would be recorded twice. */
    void replaceRules(List<Generated> generated) throws IOException {
        var rules = directory.resolve(RULES);
        clear(rules);
        Files.createDirectories(rules);
        for (var file : generated) {
            if (file.path().startsWith(RULES)) {
                Files.writeString(directory.resolve(file.path()), file.text());
            }
        }
    }

    private void clear() throws IOException {
        clear(directory);
    }

    private static void clear(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var old = Files.walk(directory)) {
                for (var each : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private void copy() throws IOException {
        try {
            var uri = origin.toURI();
            if (uri.getScheme().equals("jar")) {
                try (var jar = FileSystems.newFileSystem(uri, Map.<String, Object>of())) {
                    copy(jar.provider().getPath(uri));
                }
            } else {
                copy(Path.of(uri));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The jar lies where no URI leads to", e);
        }
    }

    private void copy(Path from) throws IOException {
        List<Path> all;
        try (var tree = Files.walk(from)) {
            all = tree.toList();
        }
        for (var each : all) {
            var copy = directory.resolve(from.relativize(each).toString());
            if (Files.isDirectory(each)) {
                Files.createDirectories(copy);
            } else {
                Files.write(copy, Files.readAllBytes(each));
            }
        }
    }

    private void target(String name, String address) throws IOException {
        Files.writeString(targets(name), list(address));
    }

    private Path targets(String name) {
        return directory.resolve("prometheus/targets/" + name + ".yml");
    }

    private static String list(String target) {
        return "- targets:\n    - '" + target + "'\n";
    }

    /** Its address may have a secret in it, so the file is for its owner alone. */
    private void tell(URI webhook) throws IOException {
        var text = Files.readString(alertmanager());
        if (Files.getFileStore(directory).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(alertmanager(), PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(
                alertmanager(),
                once(
                        once(text, NOBODY, SOMEBODY),
                        WEBHOOK,
                        "'" + webhook.toString().replace("'", "''") + "'"));
    }

    /** Alertmanager takes no variables, and the reader of its file should not have to know of a template. */
    private static String once(String text, String what, String by) {
        var at = text.indexOf(what);
        if (at < 0 || text.indexOf(what, at + 1) >= 0) {
            throw new IllegalStateException("Alertmanager's configuration has to have this once: " + what);
        }
        return text.replace(what, by);
    }
}
