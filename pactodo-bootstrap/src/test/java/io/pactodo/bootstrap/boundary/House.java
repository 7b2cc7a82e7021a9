package io.pactodo.bootstrap.boundary;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.pactodo.archrules.Doors;
import io.pactodo.archrules.Hexagon;
import io.pactodo.archrules.Technology;
import java.util.List;

/**
 * PacToDo as its boundaries see it. A new module, a new public type of an adapter and a new home of a technology are
 * entered here, where a reviewer sees them.
 */
final class House {
    static final List<BuildModule> MODULES = List.of(
            new BuildModule("pactodo-domain", "io.pactodo.domain", "task.TaskRepository", 190),
            new BuildModule("pactodo-application", "io.pactodo.application", "TaskService", 62),
            new BuildModule("pactodo-adapter-rest", "io.pactodo.adapter.rest", "RestServer", 188),
            new BuildModule("pactodo-adapter-persistence", "io.pactodo.adapter.persistence", "PostgresStore", 68),
            new BuildModule("pactodo-adapter-metrics", "io.pactodo.adapter.metrics", "PrometheusMetrics", 138),
            new BuildModule("pactodo-adapter-report", "io.pactodo.adapter.report", "slo.SloDocument", 90),
            new BuildModule("pactodo-bootstrap", "io.pactodo.bootstrap", "PacToDo", 122),
            new BuildModule("pactodo-testkit", "io.pactodo.testkit", "InMemoryTaskRepository", 99),
            new BuildModule("pactodo-testkit-http", "io.pactodo.testkit.http", "Contract", 4),
            new BuildModule("pactodo-conformance", "io.pactodo.conformance", "ConformanceSuite", 55),
            new BuildModule("pactodo-archrules", "io.pactodo.archrules", "HexagonRules", 40));

    static final List<Doors> DOORS = List.of(
            Doors.of("adapter.rest", "RestServer")
                    .withValues("IncidentServer", "IncidentWebhook", "RestSettings", "Route", "StreamSettings")
                    .withCallbacks("RequestObserver")
                    .withFailures("CannotListenException")
                    .withResources(
                            "BatchResource",
                            "ChangesResource",
                            "DocsResource",
                            "EventsResource",
                            "FaultResource",
                            "HealthResource",
                            "HomeResource",
                            "IncidentPageResource",
                            "IncidentResource",
                            "ListResource",
                            "OpenApiResource",
                            "ProblemResource",
                            "SloPageResource",
                            "SloResource",
                            "TagResource",
                            "TaskResource",
                            "TodoBackendResource"),
            Doors.of("adapter.persistence", "PostgresStore")
                    .withValues("PostgresSettings", "FileFeedJournal", "FileIncidentJournal")
                    .withFailures("CannotOpenJournal"),
            Doors.of("adapter.metrics", "PrometheusMetrics")
                    .withValues(
                            "MetricsSettings",
                            "ObjectivesAsCode",
                            "Generated",
                            "Lookout",
                            "OwnCounters",
                            "IncidentMetrics",
                            "MeasuredBeginnings",
                            "AskedChronicle",
                            "IncidentLogClient",
                            "NamedPrometheus")
                    .withFailures("WrongObjectives")
                    .withRooms(
                            "slo.artifact",
                            "slo.catalogue",
                            "slo.dashboards",
                            "slo.openslo",
                            "slo.process",
                            "slo.prometheus",
                            "slo.rules",
                            "slo.scenarios"),
            Doors.of("adapter.report", "SloDocument")
                    .withValues("DrillDocument", "Format", "PostmortemDocument")
                    .withRooms("document", "writing"),
            Doors.of("conformance", "ConformanceSuite")
                    .withValues("Finding", "Report", "Rule", "Target", "Verdict")
                    .withFailures("Unreachable"),
            Doors.of("archrules", "HexagonRules")
                    .withValues("CompiledClasses", "Diagram", "Doors", "Finding", "Hexagon", "NamedRule", "Technology")
                    .withFailures("UnreadableClasses"));

    static final List<Technology> TECHNOLOGIES = List.of(
            Technology.of("SQL", "java.sql..", "org.flywaydb..").atHomeIn("adapter.persistence"),
            Technology.of("The connection pool", "com.zaxxer.hikari..")
                    .atHomeIn("adapter.persistence", "adapter.metrics"),
            Technology.of("Prometheus", "io.prometheus..").atHomeIn("adapter.metrics"),
            Technology.of("HTTP", "jakarta.ws.rs..", "org.glassfish.jersey..", "org.glassfish.grizzly..")
                    .atHomeIn("adapter.rest"),
            Technology.of("JSON", "com.fasterxml.jackson..", "jakarta.json..")
                    .atHomeIn(
                            "adapter.rest", "adapter.persistence", "adapter.metrics", "adapter.report", "conformance"),
            Technology.of("YAML", "org.snakeyaml.engine..").atHomeIn("adapter.rest", "adapter.metrics"),
            Technology.of("Rate limiting", "io.github.bucket4j..").atHomeIn("adapter.rest"),
            Technology.of("The servlet API", "jakarta.servlet..").atHomeIn("adapter.rest", "adapter.metrics"),
            Technology.of("ArchUnit", "com.tngtech.archunit..").atHomeIn("archrules"));

    static final Hexagon HEXAGON = Hexagon.below("io.pactodo")
            .withAdapters("adapter.rest", "adapter.persistence", "adapter.metrics", "adapter.report")
            .withTestkit("testkit")
            .withTools("conformance", "archrules")
            .withDoors(DOORS)
            .withTechnologies(TECHNOLOGIES);

    /**
     * Every class that is shipped. The modules beside this one are directories or, when the build packages them, jars:
     * both are looked at, and only what tests are made of is left out.
     */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HEXAGON.root());

    private House() {}
}
