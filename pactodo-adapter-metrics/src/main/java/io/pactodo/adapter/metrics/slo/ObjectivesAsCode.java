package io.pactodo.adapter.metrics.slo;

import io.pactodo.adapter.metrics.OwnCounters;
import io.pactodo.adapter.metrics.slo.artifact.Artifact;
import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.artifact.Header;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import io.pactodo.adapter.metrics.slo.catalogue.Selector;
import io.pactodo.adapter.metrics.slo.dashboards.Dashboards;
import io.pactodo.adapter.metrics.slo.openslo.CatalogueReader;
import io.pactodo.adapter.metrics.slo.process.CountedHere;
import io.pactodo.adapter.metrics.slo.prometheus.AskedChronicle;
import io.pactodo.adapter.metrics.slo.prometheus.AskedPrometheus;
import io.pactodo.adapter.metrics.slo.prometheus.NamedPrometheus;
import io.pactodo.adapter.metrics.slo.rules.AlertRules;
import io.pactodo.adapter.metrics.slo.rules.RecordingRules;
import io.pactodo.adapter.metrics.slo.scenarios.PromtoolTests;
import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.ServiceLevelObjective;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The promise as code: what was written in OpenSLO, and all that follows from it for Prometheus.
 *
 * <p>An instance is proof that the files can be read and that each alert in them can be raised in time.
 */
public final class ObjectivesAsCode {
    // Whoever adds what is deployed adds it here.
    private static final List<Artifact> ARTIFACTS =
            List.of(new RecordingRules(), new AlertRules(), new PromtoolTests(), new Dashboards());

    private static final Pattern SELECTOR = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*\\{[^{}]*}");

    private final Catalogue catalogue;

    private ObjectivesAsCode(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads the objectives.
     *
     * @param directory all its files {@code *.yaml} and {@code *.yml}, with one document or several in each, in OpenSLO v1
     * @throws WrongObjectives with everything that is wrong: file, line, and what was expected
     */
    public static ObjectivesAsCode read(Path directory) {
        return new ObjectivesAsCode(catalogue(directory));
    }

    private static Catalogue catalogue(Path directory) {
        return CatalogueReader.read(directory);
    }

    /**
     * Reads the objectives that are shipped with this program.
     *
     * @throws IllegalStateException when it is incomplete
     */
    public static ObjectivesAsCode shipped() {
        return new ObjectivesAsCode(ShippedObjectives.read(ObjectivesAsCode::catalogue));
    }

    /** What was promised, in the sequence of the files. */
    public List<ServiceLevelObjective> promised() {
        return catalogue.promises().stream().map(Promise::promised).toList();
    }

    /**
     * What a Prometheus knows of the objectives that evaluates the rules which follow from them. It is asked once every
     * five seconds at the most, and waited for for two.
     *
     * @param prometheus where it is, and who named it
     * @param clock what time it is
     */
    public Measurements askedOf(NamedPrometheus prometheus, InstantSource clock) {
        AskedPrometheus asked = new AskedPrometheus(catalogue, prometheus, clock);
        return new Remembered(asked, asked::meanwhile, System::nanoTime);
    }

    /**
     * What a Prometheus and an Alertmanager know of a time that was.
     *
     * @param prometheus whom to ask
     * @param alertmanager where it is: {@code http} or {@code https}, a host, and perhaps a user with a password and a path
     */
    public AskedChronicle toldBy(NamedPrometheus prometheus, URI alertmanager) {
        return new AskedChronicle(catalogue, prometheus, alertmanager);
    }

    /**
     * What one process knows of the objectives by itself. Its windows are told apart as finely as it is asked how it stands:
     * once a minute is as fine as it keeps them.
     *
     * @param counters what it counted
     * @param since when it began to count
     * @param clock what time it is
     * @param better what would name a Prometheus, which knows more: a flag or a variable
     */
    public Measurements countedBy(OwnCounters counters, Instant since, InstantSource clock, String better) {
        CountedHere counted = new CountedHere(catalogue, counters, since, clock, better);
        return new Remembered(counted, counted::now, System::nanoTime);
    }

    /** The jobs by which the rules know PacToDo, its probe and Prometheus itself; there have to be scrapes of these names. */
    public List<String> jobs() {
        Measuring measuring = catalogue.measuring();
        return List.of(measuring.job(), measuring.probeJob(), measuring.prometheusJob());
    }

    /** What the links of alerts begin with: an address, or a path of the project, which leads nowhere for whoever is elsewhere. */
    public String runbooks() {
        return catalogue.measuring().runbooks();
    }

    /** Every file that follows from the objectives. The same objectives give the same bytes. */
    public List<Generated> generate() {
        return ARTIFACTS.stream()
                .flatMap(artifact -> artifact.from(catalogue).stream())
                .toList();
    }

    /**
     * Compares what was generated with what lies there.
     *
     * @param directory which the paths of the files are below
     * @return a plain line for each file that is missing or differs
     */
    public List<String> differences(Path directory) {
        List<String> differences = new ArrayList<>();
        for (Generated file : generate()) {
            Path committed = directory.resolve(file.path());
            if (!Files.exists(committed)) {
                differences.add(committed + ": is missing; ./pactodo slo generate writes it.");
                continue;
            }
            Optional<String> text = text(committed);
            if (text.isEmpty()) {
                differences.add(committed + ": cannot be read; see that it is a text in UTF-8, and who may read it.");
            } else if (!text.get().equals(file.text())) {
                differences.add(
                        committed + ": differs from what the objectives give; ./pactodo slo generate writes it.");
            }
        }
        leftOver(directory).forEach(differences::add);
        return differences;
    }

    /** What was generated once and is no more: whoever loads all files of a directory still has its rules. */
    private Stream<String> leftOver(Path directory) {
        Set<Path> generated =
                generate().stream().map(file -> directory.resolve(file.path())).collect(Collectors.toSet());
        return generated.stream()
                .map(Path::getParent)
                .distinct()
                .flatMap(ObjectivesAsCode::files)
                .filter(file -> !generated.contains(file)
                        && text(file).filter(Header::isIn).isPresent())
                .sorted()
                .map(file -> file + ": was generated once, and the objectives give it no more; take it away.");
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /**
     * Looks for the series that rules and dashboards read, on a target that serves them.
     *
     * @param exposition what the target answers to a scrape, in the text format 0.0.4
     * @return a plain line for each that is not there: nothing would ever be seen of it
     */
    public List<String> missing(String exposition) {
        Exposition served = Exposition.parse(exposition);
        return read().distinct()
                .flatMap(selector -> served.objection(selector).stream())
                .distinct()
                .map(objection -> objection + ".")
                .toList();
    }

    /** Every series of the target itself that is read, as the files of rules and dashboards have it. */
    private Stream<Selector> read() {
        return generate().stream()
                .filter(file -> !file.path().startsWith("prometheus/tests/"))
                // As a text of JSON, an expression has its quotes escaped.
                .flatMap(file ->
                        SELECTOR.matcher(file.text().replace("\\\"", "\"")).results())
                .flatMap(found -> Selector.parse(found.group()).stream())
                .filter(selector -> selector.exactly("job")
                        .filter(catalogue.measuring().job()::equals)
                        .isPresent())
                // Prometheus makes it of the scrape.
                .filter(selector -> !selector.metric().equals("up"));
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
