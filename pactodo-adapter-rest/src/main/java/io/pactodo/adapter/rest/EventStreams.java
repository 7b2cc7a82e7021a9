package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.application.ChangeSignals;
import io.pactodo.application.TaskService;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.StorageException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All clients that follow changes live: who they are, and that there are not too many. They share one thread. */
final class EventStreams {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final String SECONDS_TO_WAIT = "5";

    private final TaskService tasks;
    private final int most;
    private final Semaphore free;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final WakeUps wakeUps = new WakeUps();
    private final Telling telling;
    private volatile boolean ended;

    EventStreams(TaskService tasks, ObjectMapper mapper, ChangeSignals signals, StreamSettings settings) {
        this.tasks = tasks;
        this.most = settings.most();
        this.free = new Semaphore(settings.most());
        this.telling = new Telling(tasks, new EventText(mapper), signals, wakeUps, open, settings.heartbeat());
    }

    /**
     * Looks whether there is a store at all: a stream that only gives signs of life would hide that it is away.
     *
     * @throws StorageException when it is away
     */
    void seeTheStore(EventsQuery query) {
        tasks.changes(List.of(new ChangesQuery(query.workspace(), query.since(), 1)));
    }

    /**
     * Keeps a place for one more.
     *
     * @throws ProblemException when there are as many as there may be
     */
    Takeover reserve(EventsQuery query) {
        if (!free.tryAcquire()) {
            throw new ProblemException(
                            ProblemType.TOO_MANY_STREAMS,
                            "This server has %d streams at once and all are taken: wait, or ask for the changes from time to"
                                            .formatted(most)
                                    + " time.")
                    .withHeader("Retry-After", SECONDS_TO_WAIT);
        }
        return new Seat(query);
    }

    /** Ends all streams in order, at once; who comes later is ended as soon as it has begun. */
    void end() {
        ended = true;
        telling.end();
        open.forEach(EventStream::end);
    }

    private void join(EventStream stream) {
        open.add(stream);
        telling.begin();
        wakeUps.isBehind(stream);
        if (ended) {
            stream.end();
        }
    }

    /** One of the places. */
    private final class Seat implements Takeover {
        private final EventsQuery query;
        private final AtomicBoolean taken = new AtomicBoolean(true);

        Seat(EventsQuery query) {
            this.query = query;
        }

        @Override
        public void begin(Request request, Response answer) {
            TCPNIOConnection connection =
                    (TCPNIOConnection) request.getContext().getConnection();
            answer.suspend();
            EventStream stream = new EventStream(query, connection, headOf(request, answer), wakeUps::isBehind);
            connection.addCloseListener((CloseListener<Closeable, CloseType>) (closed, how) -> {
                open.remove(stream);
                abandon();
            });
            stream.signal(EventText.beginning());
            listenForTheEnd(connection);
            join(stream);
        }

        private static HttpResponsePacket headOf(Request request, Response answer) {
            HttpResponsePacket head = answer.getResponse();
            head.setContentLengthLong(-1);
            head.setChunked(request.getProtocol() == Protocol.HTTP_1_1);
            head.getProcessingState().setKeepAlive(false);
            return head;
        }

        /** Nobody reads from a connection whose request is being answered, and so would see that the client is gone. */
        private static void listenForTheEnd(TCPNIOConnection connection) {
            try {
                connection.enableIOEvent(IOEvent.READ);
            } catch (IOException gone) {
                LOG.debug("A client was gone before its stream began.", gone);
                connection.terminateSilently();
            }
        }

        @Override
        public void abandon() {
            if (taken.getAndSet(false)) {
                free.release();
            }
        }
    }
}
