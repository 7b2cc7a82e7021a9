package io.pactodo.adapter.rest;

import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.WorkspaceId;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;

/**
 * One client that follows. At most one piece is on its way to it: whatever happens meanwhile is not kept for it, but read
 * anew from where it is, so that a slow client costs no more than that piece.
 */
final class EventStream extends EmptyCompletionHandler<WriteResult<HttpContent, SocketAddress>> {
    private final WorkspaceId workspace;
    private final URI base;
    private final TCPNIOConnection connection;
    private final HttpResponsePacket response;
    private final Consumer<EventStream> readyAgain;
    private Revision position;
    private boolean sending;
    private boolean behind;
    private boolean ended;
    private long sendingSince;

    /** @param readyAgain is told when a piece was taken in and there is more to tell */
    EventStream(
            EventsQuery query,
            TCPNIOConnection connection,
            HttpResponsePacket response,
            Consumer<EventStream> readyAgain) {
        this.workspace = query.workspace();
        this.base = query.base();
        this.position = query.since();
        this.connection = connection;
        this.response = response;
        this.readyAgain = readyAgain;
    }

    /**
     * A place in the changes of a workspace, as seen from an address: all who are there are told the same.
     *
     * @param base where its clients reach this server
     */
    record Place(WorkspaceId workspace, Revision position, URI base) {}

    WorkspaceId workspace() {
        return workspace;
    }

    synchronized Place place() {
        return new Place(workspace, position, base);
    }

    /** Whether it can be told something now; if not, it says so when it can. */
    synchronized boolean isReady() {
        behind |= sending;
        return !sending && !ended;
    }

    /** Sends a piece; to be called only if it is ready, and by one thread. */
    void tell(EventText.Piece piece) {
        synchronized (this) {
            position = piece.position();
            behind = piece.more();
        }
        if (piece.bytes().hasRemaining()) {
            send(piece.bytes().duplicate());
        }
    }

    /** Sends bytes that say nothing of tasks, unless others are on their way. */
    void signal(ByteBuffer bytes) {
        synchronized (this) {
            if (sending || ended) {
                return;
            }
        }
        send(bytes);
    }

    private void send(ByteBuffer bytes) {
        synchronized (this) {
            sending = true;
            sendingSince = System.nanoTime();
        }
        connection.write(content(bytes, false), this);
    }

    private HttpContent content(ByteBuffer bytes, boolean last) {
        return HttpContent.builder(response)
                .content(Buffers.wrap(connection.getMemoryManager(), bytes))
                .last(last)
                .build();
    }

    @Override
    public void completed(WriteResult<HttpContent, SocketAddress> written) {
        boolean ready;
        synchronized (this) {
            sending = false;
            ready = behind;
            behind = false;
        }
        if (ready) {
            readyAgain.accept(this);
        }
    }

    @Override
    public void failed(Throwable gone) {
        connection.terminateSilently();
    }

    /** Drops it if the last piece has been on its way for so long. */
    void dropIfStalledFor(long nanos) {
        synchronized (this) {
            if (!sending || System.nanoTime() - sendingSince < nanos) {
                return;
            }
        }
        connection.terminateSilently();
    }

    /** Says in order that no more will follow; to a client that does not listen, it just ends. */
    void end() {
        synchronized (this) {
            ended = true;
            if (sending) {
                connection.terminateSilently();
                return;
            }
        }
        connection.write(content(ByteBuffer.allocate(0), true), this);
        connection.closeSilently();
    }
}
