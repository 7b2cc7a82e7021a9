package io.pactodo.adapter.metrics.slo.openslo;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Indicator;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Policy;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes sense of documents in OpenSLO v1 (https://github.com/OpenSLO/OpenSLO). What that allows and nothing here can be
 * made of is refused by name, and so is each key that nobody reads. What PacToDo needs beyond it stands in annotations.
 */
public final class CatalogueReader {
    private static final String[] KINDS = {
        "Service", "DataSource", "SLI", "SLO", "AlertPolicy", "AlertCondition", "AlertNotificationTarget"
    };

    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, List<Section>> documents = new HashMap<>();
    private final Set<Section> unread = new HashSet<>();

    private CatalogueReader() {}

    /**
     * Reads all documents of a directory.
     *
     * @param directory its files {@code *.yaml} are read, those in directories below it are not
     * @throws WrongObjectives with all that is wrong
     */
    public static Catalogue read(Path directory) {
        return new CatalogueReader().readAll(OpenSloFiles.read(directory));
    }

    private Catalogue readAll(List<Section> all) {
        all.forEach(document -> attempt(document, this::sort));
        all.forEach(document -> attempt(document, CatalogueReader::head));
        of("DataSource").forEach(document -> attempt(document, CatalogueReader::dataSource));
        of("AlertNotificationTarget").forEach(document -> attempt(document, CatalogueReader::target));
        Map<String, Indicator> indicators = named("SLI", new IndicatorReader()::read);
        Map<String, Section> conditions = named("AlertCondition", condition -> condition);
        References<Section> toConditions = new References<>("AlertCondition", names("AlertCondition"), conditions);
        PolicyReader policyReader = new PolicyReader(toConditions, names("AlertNotificationTarget"));
        Map<String, Policy> policies = named("AlertPolicy", policyReader::read);
        References<Policy> toPolicies = new References<>("AlertPolicy", names("AlertPolicy"), policies);
        Map<String, Measuring> services = named("Service", MeasuringReader::read);
        References<Indicator> toIndicators = new References<>("SLI", names("SLI"), indicators);
        PromiseReader promiseReader = new PromiseReader(names("Service"), toIndicators, toPolicies);
        Map<String, Promise> promises = named("SLO", promiseReader::read);
        all.stream()
                .flatMap(document -> unread.contains(document) ? document.strangers() : document.unasked())
                .forEach(mistakes::add);
        if (mistakes.isEmpty() && (services.size() != 1 || promises.isEmpty())) {
            mistakes.add("There has to be one Service and at least one SLO; there are " + services.size() + " and "
                    + promises.size() + ".");
        }
        if (mistakes.isEmpty()) {
            new NamedObjectives(promises).mistakes().forEach(mistakes::add);
            OwnSeries own = new OwnSeries(services.values().iterator().next());
            eachOf("SLI", sli -> Optional.ofNullable(indicators.get(name(sli))).flatMap(own::objection));
            Stream.of(toConditions, toPolicies, toIndicators).forEach(this::findUnmeant);
        }
        if (!mistakes.isEmpty()) {
            throw new WrongObjectives(mistakes);
        }
        return new Catalogue(services.values().iterator().next(), List.copyOf(promises.values()));
    }

    private <T> Map<String, T> named(String kind, Function<Section, T> reading) {
        Map<String, T> read = new LinkedHashMap<>();
        for (Section document : of(kind)) {
            attempt(document, one -> {
                        String name = name(one);
                        if (read.containsKey(name)) {
                            throw new Unreadable(
                                    one.place(), "there is another " + kind + " with the name " + name + ".");
                        }
                        return Map.entry(name, reading.apply(one));
                    })
                    .ifPresent(entry -> read.put(entry.getKey(), entry.getValue()));
        }
        return read;
    }

    /** What comes of it; nothing, and a mistake more, where it cannot be read. */
    private <T> Optional<T> attempt(Section document, Function<Section, T> reading) {
        try {
            return Optional.of(reading.apply(document));
        } catch (Unreadable e) {
            String mistake = String.valueOf(e.getMessage());
            unread.add(document);
            if (!mistake.isEmpty() && !mistakes.contains(mistake)) {
                mistakes.add(mistake);
            }
            return Optional.empty();
        }
    }

    /** Of all documents of a kind, readable or not. */
    private Set<String> names(String kind) {
        Set<String> names = new TreeSet<>();
        of(kind).forEach(document -> attempt(document, CatalogueReader::name).ifPresent(names::add));
        return names;
    }

    /** A document that nobody names is one that was forgotten, or was meant to be read. */
    private void findUnmeant(References<?> references) {
        eachOf(
                references.kind(),
                document -> references.isMeant(name(document))
                        ? Optional.empty()
                        : Optional.of("nothing refers to this " + references.kind() + ", " + name(document)
                                + ": name it where it belongs, or take it out."));
    }

    private void eachOf(String kind, Function<Section, Optional<String>> objecting) {
        of(kind).forEach(document ->
                objecting.apply(document).ifPresent(objection -> mistakes.add(document.place() + ": " + objection)));
    }

    private List<Section> of(String kind) {
        return documents.getOrDefault(kind, List.of());
    }

    private Section sort(Section document) {
        document.oneOf("apiVersion", "openslo/v1");
        documents
                .computeIfAbsent(document.oneOf("kind", KINDS), kind -> new ArrayList<>())
                .add(document);
        return document;
    }

    private static String name(Section document) {
        Section metadata = document.section("metadata");
        String name = metadata.text("name");
        if (!name.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")) {
            throw metadata.wrong(
                    "name",
                    "is '" + name + "' and has to be up to 63 of a-z, 0-9 and -, not beginning or ending in -.");
        }
        return name;
    }

    private static Section head(Section document) {
        document.mayHave("spec");
        Section metadata = document.section("metadata");
        metadata.mayHave("name", "displayName", "labels");
        metadata.optionalSection("annotations").ifPresent(Annotations::passOverForeign);
        return document;
    }

    private static Section dataSource(Section document) {
        Section spec = document.section("spec");
        spec.mayHave("description", "connectionDetails");
        spec.oneOf("type", "Prometheus");
        return document;
    }

    private static Section target(Section document) {
        Section spec = document.section("spec");
        spec.mayHave("description");
        spec.text("target");
        return document;
    }
}
