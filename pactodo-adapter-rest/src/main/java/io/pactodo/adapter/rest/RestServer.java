package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.application.ChangeSignals;
import io.pactodo.application.Idempotency;
import io.pactodo.application.Measurements;
import io.pactodo.application.Readiness;
import io.pactodo.application.SloReports;
import io.pactodo.application.UseCases;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;

/**
 * Serves the task API over HTTP/1.1. It is made, mounted, started and stopped once, by one thread; in between it serves
 * many.
 */
public final class RestServer {
    static final List<Class<?>> RESOURCES = List.of(
            HomeResource.class,
            HealthResource.class,
            ProblemResource.class,
            OpenApiResource.class,
            DocsResource.class,
            SloResource.class,
            SloPageResource.class,
            TaskResource.class,
            BatchResource.class,
            ChangesResource.class,
            EventsResource.class,
            ListResource.class,
            TagResource.class);

    /** What operators ask for, and what only documents the rest: it says nothing of the service. */
    private static final Set<String> UNOBSERVED = union(
            HealthResource.PATHS,
            List.of("/openapi.json", "/docs", "/docs/{file}", "/api/slo", "/slo", "/slo/{file}", "/" + FaultJson.PATH));

    private final RestSettings settings;
    private final UseCases useCases;
    private final Idempotency idempotency;
    private final ReadinessChecks readiness;
    private final RequestObserver observer;
    private final Exchanges exchanges;
    private final Optional<InjectedFaults> faults;
    private final List<Class<?>> resources;
    private final Map<String, HttpServlet> mounted = new LinkedHashMap<>();
    private final List<Listener> listeners = new ArrayList<>();
    private ChangeSignals signals = ChangeSignals.NONE;
    private StreamSettings streaming = StreamSettings.DEFAULT;
    private SloReports reports = new SloReports(Measurements.NONE, () -> Instant.EPOCH);
    private boolean started;
    private boolean stopped;

    /**
     * Prepares to serve.
     *
     * @param settings where, and within what bounds
     * @param useCases what can be asked for
     * @param idempotency carries them out once, if a client asks for it
     * @param readiness what has to be ready before requests can be served
     * @param observer is told of every request
     * @param requestIds makes a new id for each request that brings none: 1 to 128 of {@code A-Z a-z 0-9 . _ -}
     */
    public RestServer(
            RestSettings settings,
            UseCases useCases,
            Idempotency idempotency,
            List<Readiness> readiness,
            RequestObserver observer,
            Supplier<String> requestIds) {
        this(settings, useCases, idempotency, readiness, observer, requestIds, List.of());
    }

    /** @param more resources besides those that everybody gets */
    RestServer(
            RestSettings settings,
            UseCases useCases,
            Idempotency idempotency,
            List<Readiness> readiness,
            RequestObserver observer,
            Supplier<String> requestIds,
            Collection<Class<?>> more) {
        this.settings = settings;
        this.useCases = useCases;
        this.idempotency = idempotency;
        this.readiness = new ReadinessChecks(readiness);
        this.observer = observer;
        this.exchanges = new Exchanges(requestIds);
        this.faults = settings.faultInjection() ? Optional.of(new InjectedFaults(System::nanoTime)) : Optional.empty();
        this.resources = new ArrayList<>(RESOURCES);
        if (settings.todoBackend()) {
            resources.add(TodoBackendResource.class);
        }
        if (settings.faultInjection()) {
            resources.add(FaultResource.class);
        }
        this.resources.addAll(more);
    }

    /**
     * Follows changes by signals, and within other bounds; to be called before the start. Without signals, followers learn
     * of a change with the next heartbeat.
     */
    public void stream(ChangeSignals signals, StreamSettings settings) {
        this.signals = signals;
        this.streaming = settings;
    }

    /** Tells of the objectives by these reports; to be called before the start. Without any, nothing was promised. */
    public void report(SloReports reports) {
        this.reports = reports;
    }

    /**
     * Serves a servlet beside the API, under that path and none that only resembles it; to be called before the start.
     * Its requests are not observed; what it refuses by {@code sendError} is answered with a problem.
     *
     * @param path where, such as {@code /metrics}
     */
    public void mount(String path, HttpServlet servlet) {
        mounted.put(path, breakable(servlet));
    }

    /**
     * Serves a servlet on a port of its own, with nothing beside it; to be called before the start. Nothing that is asked
     * there is observed.
     *
     * @param port 0 for any free one
     * @param path where, such as {@code /metrics}
     * @return tells the address, once the server is started
     */
    public Supplier<URI> mountApart(String host, int port, String path, HttpServlet servlet) {
        Problems problems = new Problems(Json.mapper());
        Answering answering = new Answering(problems, request -> {}, Set.of(path));
        Listener listener = new Listener("pactodo" + path, host, port, settings.limits(), exchanges, answering);
        listener.handle(new Front(new Nowhere(path), problems, Optional.empty()));
        listener.mount(Map.of(path, breakable(servlet)), problems);
        listeners.add(listener);
        return () -> uri(host, listener.port(), path);
    }

    /** Every method of every route with the statuses that can be expected, so that each can be counted from zero. */
    public List<Route> routes() {
        return Routes.of(resources, settings.rateLimit().isPresent()).stream()
                .filter(route -> !UNOBSERVED.contains(route.template()))
                .toList();
    }

    /**
     * Listens and serves from now on.
     *
     * @throws CannotListenException when an address cannot be had; then nothing is left listening
     */
    public void start() {
        listeners.add(0, main());
        List<Listener> listening = new ArrayList<>();
        try {
            for (Listener listener : listeners) {
                listener.start();
                listening.add(listener);
            }
            started = true;
        } catch (CannotListenException failure) {
            stop(listening, Duration.ZERO);
            throw failure;
        }
    }

    /** The port that it listens on, once it is started. */
    public int port() {
        return listeners.get(0).port();
    }

    /** Where clients reach it, once it is started: the public URL if there is one. Ends with a slash. */
    public URI uri() {
        return uri(settings, this::port);
    }

    /**
     * Refuses new connections at once, ends all streams, answers every request that is on its way, and ends. A second
     * time there is nothing left to do, nor is there for a server that was never started.
     *
     * @param grace how long to wait for those requests at most, on all ports together
     * @return how many requests were cut off because that was too short
     */
    public int stop(Duration grace) {
        if (stopped || !started) {
            return 0;
        }
        stopped = true;
        return stop(listeners, grace);
    }

    private static int stop(List<Listener> listeners, Duration grace) {
        long begun = System.nanoTime();
        listeners.forEach(Listener::endListening);
        int cut = 0;
        for (Listener listener : listeners) {
            long left = grace.toNanos() - (System.nanoTime() - begun);
            cut += listener.finish(Duration.ofNanos(Math.max(0, left)));
        }
        return cut;
    }

    private Listener main() {
        ObjectMapper mapper = Json.mapper();
        Problems problems = new Problems(mapper);
        EventStreams streams = new EventStreams(useCases.tasks(), mapper, signals, streaming);
        JerseyApplication application = new JerseyApplication(
                resources,
                new JerseyApplication.Parts(
                        settings,
                        useCases,
                        idempotency,
                        readiness,
                        links(),
                        OpenApi.ServedPaths.of(resources, mounted.keySet()),
                        mapper,
                        problems,
                        streams,
                        reports,
                        faults));
        HttpHandler jersey = ContainerFactory.createContainer(GrizzlyHttpContainer.class, application);
        Set<String> unobserved = new HashSet<>(UNOBSERVED);
        unobserved.addAll(mounted.keySet());
        Answering answering = new Answering(problems, observer, unobserved);
        Listener listener =
                new Listener("pactodo", settings.host(), settings.port(), settings.limits(), exchanges, answering);
        listener.handle(new Front(
                jersey, problems, settings.rateLimit().map(limit -> new RateLimiting(limit, System::nanoTime))));
        listener.endFirst(streams::end);
        faults.ifPresent(listener::inject);
        if (!mounted.isEmpty()) {
            listener.mount(mounted, problems);
        }
        return listener;
    }

    private HttpServlet breakable(HttpServlet servlet) {
        return faults.<HttpServlet>map(injected -> new BlankMetrics(servlet, injected))
                .orElse(servlet);
    }

    private HomeLinks links() {
        Set<String> beside = new LinkedHashSet<>(mounted.keySet());
        if (settings.todoBackend()) {
            beside.add("/" + TodoJson.PATH);
        }
        if (settings.faultInjection()) {
            beside.add("/" + FaultJson.PATH);
        }
        return HomeLinks.with(beside);
    }

    private static Set<String> union(List<String> some, List<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }

    /**
     * Where clients reach a server: at its public URL if there is one. Ends with a slash.
     *
     * @param port that it listens on; not asked for where there is a public URL
     */
    static URI uri(RestSettings settings, IntSupplier port) {
        return settings.publicUrl()
                .map(url -> url.toString().endsWith("/") ? url : URI.create(url + "/"))
                .orElseGet(() -> uri(settings.host(), port.getAsInt(), "/"));
    }

    private static URI uri(String host, int port, String path) {
        String authority = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + authority + ":" + port + path);
    }
}
