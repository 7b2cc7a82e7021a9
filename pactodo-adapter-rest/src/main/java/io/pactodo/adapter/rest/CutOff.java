package io.pactodo.adapter.rest;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.Optional;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOUtils;

/**
 * Answers a request whose sender says in the middle of its body that no more will follow: it may still be reading.
 * Grizzly would close the connection as soon as it reads that.
 */
final class CutOff extends TransportFilter {
    private final Conversations conversations;
    private final Answering answering;

    CutOff(Conversations conversations, Answering answering) {
        this.conversations = conversations;
        this.answering = answering;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        Conversation conversation = conversations.of(context.getConnection());
        Optional<HttpRequestPacket> awaited = conversation.awaited();
        if (awaited.isEmpty() || context.getMessage() != null) {
            return super.handleRead(context);
        }
        TCPNIOConnection connection = (TCPNIOConnection) context.getConnection();
        try {
            Buffer read = TCPNIOUtils.allocateAndReadBuffer(connection);
            if (read == null || read.position() == 0) {
                return context.getStopAction();
            }
            read.trim();
            context.setMessage(read);
            context.setAddress(connection.getPeerAddress());
            return context.getInvokeAction();
        } catch (EOFException end) {
            conversation.ignoreTheRest();
            refuse(awaited.get(), connection);
            return context.getStopAction();
        }
    }

    private void refuse(HttpRequestPacket request, TCPNIOConnection connection) {
        ProblemException problem = new ProblemException(
                ProblemType.MALFORMED_REQUEST, "The body was cut off: it ended before the length that was announced.");
        Exchange.find(request).ifPresent(exchange -> {
            exchange.refuse(problem);
            exchange.arrived();
        });
        byte[] body = answering.body(problem, request);
        HttpResponsePacket response = request.getResponse();
        HttpStatus.BAD_REQUEST_400.setValues(response);
        response.getProcessingState().setKeepAlive(false);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        connection.write(
                HttpContent.builder(response)
                        .content(Buffers.wrap(connection.getMemoryManager(), body))
                        .last(true)
                        .build(),
                new Close(connection));
    }

    /** Ends the connection after the last byte of the answer, or without it if its reader is gone. */
    private static final class Close extends EmptyCompletionHandler<WriteResult<HttpContent, SocketAddress>> {
        private final Connection<?> connection;

        Close(Connection<?> connection) {
            this.connection = connection;
        }

        @Override
        public void completed(WriteResult<HttpContent, SocketAddress> written) {
            connection.closeSilently();
        }

        @Override
        public void failed(Throwable gone) {
            connection.closeSilently();
        }
    }
}
