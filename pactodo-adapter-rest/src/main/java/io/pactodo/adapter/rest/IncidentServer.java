package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.application.Incidents;
import io.pactodo.application.Readiness;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.server.ContainerFactory;

/**
 * Serves the incident log over HTTP/1.1, without the task API and without anything that it needs. It is made, mounted,
 * started and stopped once, by one thread; in between it serves many.
 */
public final class IncidentServer {
    static final List<Class<?>> RESOURCES = List.of(
            HomeResource.class,
            HealthResource.class,
            ProblemResource.class,
            OpenApiResource.class,
            DocsResource.class,
            IncidentResource.class,
            IncidentPageResource.class);

    private final RestSettings settings;
    private final SharedSecret.Expected secret;
    private final Incidents incidents;
    private final ReadinessChecks readiness;
    private final InstantSource clock;
    private final Exchanges exchanges;
    private final Map<String, HttpServlet> mounted = new LinkedHashMap<>();
    private Optional<Listener> listening = Optional.empty();

    /**
     * Prepares to serve.
     *
     * @param settings where, and within what bounds; what is said of tasks in them does not count
     * @param secret what whoever sees or enters incidents has to know; empty to let everybody
     * @param incidents what can be asked for
     * @param readiness what has to be ready before requests can be served
     * @param clock what time it is
     * @param requestIds makes a new id for each request that brings none: 1 to 128 of {@code A-Z a-z 0-9 . _ -}
     */
    public IncidentServer(
            RestSettings settings,
            Optional<String> secret,
            Incidents incidents,
            List<Readiness> readiness,
            InstantSource clock,
            Supplier<String> requestIds) {
        this.settings = settings;
        this.secret = new SharedSecret.Expected(secret);
        this.incidents = incidents;
        this.readiness = new ReadinessChecks(readiness);
        this.clock = clock;
        this.exchanges = new Exchanges(requestIds);
    }

    /**
     * Serves a servlet beside the incidents, under that path and none that only resembles it; to be called before the start.
     * It is open to those who do not know the secret.
     *
     * @param path where, such as {@code /metrics}
     */
    public void mount(String path, HttpServlet servlet) {
        mounted.put(path, servlet);
    }

    /**
     * Listens and serves from now on.
     *
     * @throws CannotListenException when the address cannot be had; then nothing is left listening
     */
    public void start() {
        Listener listener = listener();
        listener.start();
        listening = Optional.of(listener);
    }

    /** Where clients reach it, once it is started: the public URL if there is one. Ends with a slash. */
    public URI uri() {
        return RestServer.uri(settings, () -> listening.orElseThrow().port());
    }

    /**
     * Refuses new connections at once, answers every request that is on its way, and ends. A second time there is nothing left
     * to do, nor is there for a server that was never started.
     *
     * @param grace how long to wait for those requests at most
     * @return how many requests were cut off because that was too short
     */
    public int stop(Duration grace) {
        Optional<Listener> ending = listening;
        listening = Optional.empty();
        ending.ifPresent(Listener::endListening);
        return ending.map(listener -> listener.finish(grace)).orElse(0);
    }

    private Listener listener() {
        ObjectMapper mapper = Json.mapper();
        Problems problems = new Problems(mapper);
        JerseyApplication application = new JerseyApplication(RESOURCES, new Parts(mapper, problems));
        application.register(SharedSecret.class);
        HttpHandler jersey = ContainerFactory.createContainer(GrizzlyHttpContainer.class, application);
        Answering answering = new Answering(problems, request -> {}, mounted.keySet());
        Listener listener =
                new Listener("incidents", settings.host(), settings.port(), settings.limits(), exchanges, answering);
        listener.handle(new Front(jersey, problems, Optional.empty()));
        if (!mounted.isEmpty()) {
            listener.mount(mounted, problems);
        }
        return listener;
    }

    /** What resources and filters are made of. */
    private final class Parts extends AbstractBinder {
        private final ObjectMapper mapper;
        private final Problems problems;

        Parts(ObjectMapper mapper, Problems problems) {
            this.mapper = mapper;
            this.problems = problems;
        }

        @Override
        protected void configure() {
            bind(settings).to(RestSettings.class);
            bind(secret).to(SharedSecret.Expected.class);
            bind(incidents).to(Incidents.class);
            bind(clock).to(InstantSource.class);
            bind(readiness).to(ReadinessChecks.class);
            bind(HomeLinks.ofIncidents(mounted.keySet())).to(HomeLinks.class);
            bind(OpenApi.ServedPaths.of(RESOURCES, mounted.keySet())).to(OpenApi.ServedPaths.class);
            bindAsContract(OpenApi.class).in(Singleton.class);
            bindAsContract(Docs.class).in(Singleton.class);
            bind(mapper).to(ObjectMapper.class);
            bind(problems).to(Problems.class);
        }
    }
}
