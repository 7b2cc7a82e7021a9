package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.slo.ObjectivesAsCode;
import io.pactodo.adapter.metrics.slo.openslo.WrongObjectives;
import io.pactodo.adapter.metrics.slo.prometheus.IncidentLogClient;
import io.pactodo.adapter.report.postmortem.PostmortemDocument;
import io.pactodo.domain.incident.Incident;
import io.pactodo.domain.postmortem.Postmortem;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Drafts the postmortem of an incident from what everybody knows who watched. */
final class PostmortemCommand implements Command {
    private static final String SERVICE = "PacToDo";
    private static final Path OBJECTIVES = Path.of("observability/slo");

    private final Map<String, String> environment;
    private final InstantSource clock;
    private final PrintStream err;
    private final Delivery delivery;

    /**
     * @param environment all environment variables
     * @param clock what time it is
     * @param out where a draft goes that has no file
     * @param err where is told what is wrong
     */
    PostmortemCommand(Map<String, String> environment, InstantSource clock, PrintStream out, PrintStream err) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.err = err;
        this.delivery = new Delivery(out, err);
    }

    @Override
    public String name() {
        return PostmortemGrammar.NAME;
    }

    @Override
    public String usage() {
        return "INCIDENT [FLAGS]";
    }

    @Override
    public String purpose() {
        return "drafts the postmortem of an incident";
    }

    @Override
    public CommandSpec spec() {
        return PostmortemGrammar.spec();
    }

    @Override
    public ExitCode run(ParseResult parsed) {
        var order = PostmortemOrder.read(new GivenFlags(parsed, PostmortemGrammar.FLAGS), environment);
        try {
            return draft(order, objectives(order));
        } catch (WrongObjectives e) {
            e.mistakes().forEach(mistake -> err.println("pactodo: " + mistake));
            return ExitCode.CHECK_FAILED;
        }
    }

    private ExitCode draft(PostmortemOrder order, ObjectivesAsCode objectives) {
        var log = new IncidentLogClient(PostmortemOrder.address(order.incidents()), order.token());
        var found = order.incident().map(log::find).orElseGet(log::latest);
        if (found.value().isEmpty()) {
            return delivery.impossible(found.gap().orElse(""));
        }
        return found.value()
                .get()
                .map(incident -> gathered(incident, order, objectives))
                .map(postmortem -> delivery.deliver(
                        new PostmortemDocument(SERVICE, postmortem).in(order.format()),
                        order.file(),
                        PostmortemGrammar.OUT))
                .orElseGet(() -> unknown(order));
    }

    private Postmortem gathered(Incident incident, PostmortemOrder order, ObjectivesAsCode objectives) {
        var chronicle = objectives.toldBy(order.prometheus().told(), PostmortemOrder.address(order.alertmanager()));
        var now = clock.instant();
        var span = Postmortem.around(incident, now);
        return new Postmortem(incident, span, chronicle.during(span), now);
    }

    private ExitCode unknown(PostmortemOrder order) {
        err.println(order.incident()
                .map(id -> "pactodo: the incident log knows no incident " + id + "; its page /incidents lists all.")
                .orElse("pactodo: the incident log knows no incident yet."));
        return ExitCode.CHECK_FAILED;
    }

    /** Who is elsewhere and names none is told of the objectives of this build. */
    private static ObjectivesAsCode objectives(PostmortemOrder order) {
        return order.objectives()
                .map(ObjectivesAsCode::read)
                .orElseGet(() ->
                        Files.isDirectory(OBJECTIVES) ? ObjectivesAsCode.read(OBJECTIVES) : ObjectivesAsCode.shipped());
    }
}
