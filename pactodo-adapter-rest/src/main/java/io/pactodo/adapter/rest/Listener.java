package io.pactodo.adapter.rest;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpHandlerRegistration;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.memory.PooledMemoryManager;
import org.glassfish.grizzly.nio.transport.TCPNIOServerConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.servlet.WebappContext;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grizzly, listening on one port. */
final class Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int BACKLOG = 1024;
    private static final int POOL_SLICES = 2;
    private static final float POOL_SHARE_OF_HEAP = 0.05f;

    private final String host;
    private final int wantedPort;
    private final HttpServer server = new HttpServer();
    private final NetworkListener network;
    private final Conversations conversations = new Conversations();
    private final List<Runnable> endless = new ArrayList<>();
    private Optional<InjectedFaults> faults = Optional.empty();

    Listener(String name, String host, int port, RestSettings.Limits limits, Exchanges exchanges, Answering answering) {
        this.host = host;
        this.wantedPort = port;
        this.network = new NetworkListener(name, host, port);
        server.addListener(network);
        server.getServerConfiguration().setName(name);
        server.getServerConfiguration().setPassTraceRequest(true);
        server.getServerConfiguration().setDefaultErrorPageGenerator(new ErrorPages(answering));
        server.getHttpHandler().setAllowEncodedSlash(true);
        network.getKeepAlive().setIdleTimeoutInSeconds((int) limits.idle().toSeconds());
        network.getKeepAlive().setMaxRequestsCount(-1);
        network.registerAddOn((listener, chain) -> replaceCodec(listener, chain, limits, exchanges, answering));
        configure(network.getTransport(), name, limits);
    }

    private void replaceCodec(
            NetworkListener listener,
            FilterChainBuilder chain,
            RestSettings.Limits limits,
            Exchanges exchanges,
            Answering answering) {
        int codec = chain.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class);
        chain.set(codec, new Codec(listener.getKeepAlive(), limits.headerBytes(), conversations, exchanges, answering));
        chain.set(chain.indexOfType(TransportFilter.class), new CutOff(conversations, answering));
        int handlers = chain.indexOfType(org.glassfish.grizzly.http.server.HttpServerFilter.class);
        faults.ifPresent(injected -> chain.add(handlers, new FaultInjection(injected)));
        chain.add(handlers, new WholeBody(limits, conversations));
    }

    private static void configure(TCPNIOTransport transport, String name, RestSettings.Limits limits) {
        transport.setIOStrategy(WorkerThreadIOStrategy.getInstance());
        transport.setSelectorRunnersCount(1);
        transport.setTcpNoDelay(true);
        // The default manager hands out bytes of a request that is still to be read: see RATIONALE.md, "Buffers".
        transport.setMemoryManager(new PooledMemoryManager(4096, 3, 2, POOL_SLICES, POOL_SHARE_OF_HEAP, 0, false));
        transport.setServerConnectionBackLog(BACKLOG);
        transport.setWorkerThreadPoolConfig(ThreadPoolConfig.defaultConfig()
                .setPoolName(name + "-worker")
                .setCorePoolSize(limits.workers())
                .setMaxPoolSize(limits.workers()));
    }

    void handle(HttpHandler handler) {
        server.getServerConfiguration().addHttpHandler(handler, HttpHandlerRegistration.ROOT);
    }

    void mount(Map<String, HttpServlet> servlets, Problems problems) {
        WebappContext context = new WebappContext("mounted", "");
        servlets.forEach((path, servlet) ->
                context.addServlet(path, new Mounted(path, servlet, problems)).addMapping(path));
        context.deploy(server);
    }

    /** Lets these go wrong on purpose; to be called before the start. */
    void inject(InjectedFaults injected) {
        faults = Optional.of(injected);
    }

    /** @param end ends what is not done by itself some day: called when listening ends, before anything is waited for */
    void endFirst(Runnable end) {
        endless.add(end);
    }

    /** @throws CannotListenException when the address cannot be had */
    void start() {
        try {
            server.start();
        } catch (IOException failure) {
            server.shutdownNow();
            throw new CannotListenException(host, wantedPort, failure);
        }
    }

    int port() {
        return network.getPort();
    }

    /** Refuses new connections from now on; those that are open go on, each to the end of what it has begun. */
    void endListening() {
        conversations.beginDraining();
        acceptWhoIsQueued();
        network.getTransport().unbindAll();
        conversations.nobodyNewComes();
        endless.forEach(Runnable::run);
    }

    /** Closing the socket that listens would reset those whom the kernel has let in, though they may have sent all. */
    private void acceptWhoIsQueued() {
        TCPNIOServerConnection door = (TCPNIOServerConnection) network.getServerConnection();
        try {
            // Linux lets one more wait than it was told.
            for (int queued = 0; queued <= BACKLOG; queued++) {
                door.onAccept();
            }
        } catch (IOException failure) {
            LOG.debug("A connection could not be accepted any more.", failure);
        }
    }

    /**
     * Lets the connections that are open finish what they have begun, and ends; to be called after
     * {@link #endListening}.
     *
     * @param grace how long to wait at most
     * @return how many requests were cut off because of that
     */
    int finish(Duration grace) {
        int cut = conversations.drain(grace);
        server.shutdownNow();
        return cut;
    }
}
