package io.pactodo.adapter.rest;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.glassfish.grizzly.http.util.RequestURIRef;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Grizzly's reader and writer of HTTP/1.1, made to answer what it refuses with a problem, and the one place that every
 * answer passes through, whoever gave it.
 */
final class Codec extends HttpServerFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Codec.class);
    private static final int MOST_HEADERS = 100;
    private static final long MOST_SKIPPED_BYTES = 8L * 1024 * 1024;

    private final Conversations conversations;
    private final Exchanges exchanges;
    private final Answering answering;
    private final int headerBytes;

    // The builders that Grizzly promises instead of the constructor were never made.
    @SuppressWarnings("deprecation")
    Codec(KeepAlive keepAlive, int headerBytes, Conversations conversations, Exchanges exchanges, Answering answering) {
        super(true, headerBytes, null, keepAlive, null, MOST_HEADERS, MOST_HEADERS);
        this.headerBytes = headerBytes;
        this.conversations = conversations;
        this.exchanges = exchanges;
        this.answering = answering;
        setAllowPayloadForUndefinedHttpMethods(true);
        setMaxPayloadRemainderToSkip(MOST_SKIPPED_BYTES);
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) throws IOException {
        conversations.of(context.getConnection());
        return super.handleAccept(context);
    }

    @Override
    public NextAction handleClose(FilterChainContext context) throws IOException {
        if (conversations.of(context.getConnection()).isBusy()) {
            LOG.debug("A connection ended before its request was answered.");
        }
        conversations.closed(context.getConnection());
        return super.handleClose(context);
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        Conversation conversation = conversations.of(context.getConnection());
        if (conversation.isIgnored()) {
            Buffer input = context.getMessage();
            if (!conversation.ignore(input.remaining())) {
                context.getConnection().closeSilently();
            }
            return context.getStopAction();
        }
        if (!conversation.begin()) {
            return context.getStopAction();
        }
        try {
            return super.handleRead(context);
        } catch (HeaderRefused refused) {
            return context.getStopAction();
        }
    }

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) throws IOException {
        if (event.type() == HttpEvents.ResponseCompleteEvent.TYPE) {
            conversations.of(context.getConnection()).end();
        }
        return super.handleEvent(context, event);
    }

    /**
     * Grizzly waits for a space in the first line, even when that line is over.
     *
     * @return whether the header is whole
     */
    @Override
    protected boolean decodeHttpPacket(FilterChainContext context, HttpPacketParsing packet, Buffer input) {
        if (super.decodeHttpPacket(context, packet, input)) {
            return true;
        }
        HeaderParsingState state = packet.getHeaderParsingState();
        if (state.state == 0 && state.subState == 0 && hasLine(input)) {
            throw new IllegalStateException("The first line has no space in it.");
        }
        return false;
    }

    /**
     * Asks for another protocol are left out of account, as they may be (RFC 9110, section 7.8). Grizzly would take all that
     * follows for that protocol.
     */
    @Override
    protected void onIncomingUpgrade(FilterChainContext context, HttpHeader header) {
        header.getUpgradeDC().recycle();
    }

    /** @return whether the header is refused */
    @Override
    protected boolean onHttpHeaderParsed(HttpHeader header, Buffer buffer, FilterChainContext context) {
        boolean refused = super.onHttpHeaderParsed(header, buffer, context);
        HttpRequestPacket request = (HttpRequestPacket) header;
        Exchange exchange = exchanges.begin(request);
        Optional<String> fault = refused
                ? Optional.of(faultOfHeaders(request))
                : faultOf(request, ((HttpPacketParsing) header).getHeaderParsingState().contentLengthHeadersCount);
        fault.ifPresent(detail -> exchange.refuse(new ProblemException(ProblemType.MALFORMED_REQUEST, detail)));
        if (fault.isEmpty()) {
            findByThePathAsSent(request.getRequestURIRef());
        }
        return fault.isPresent();
    }

    /**
     * Takes the path for decoded. Grizzly looks for who serves it by what it decodes and normalises itself, and answers an
     * empty 500 where it cannot: to a backslash, or to three dots at the end.
     */
    private static void findByThePathAsSent(RequestURIRef target) {
        target.setDecodedURI(target.getURI());
        try {
            target.getDecodedRequestURIBC(true, null).toChars(null);
        } catch (CharConversionException impossible) {
            throw new UncheckedIOException("A string is made of characters.", impossible);
        }
    }

    @Override
    protected void onHttpHeaderError(HttpHeader header, FilterChainContext context, Throwable fault)
            throws IOException {
        HttpRequestPacket request = (HttpRequestPacket) header;
        if (Exchange.find(request).isEmpty()) {
            Exchange exchange =
                    request.getProtocolDC().isNull() ? exchanges.beginUnreadable(request) : exchanges.begin(request);
            exchange.refuse(problemOf(fault));
        }
        refuse(request, context);
        throw new HeaderRefused();
    }

    @Override
    protected void onHttpContentError(HttpHeader header, FilterChainContext context, Throwable fault)
            throws IOException {
        HttpRequestPacket request = (HttpRequestPacket) header;
        if (!request.getResponse().isCommitted()) {
            Exchange.find(request)
                    .ifPresent(exchange -> exchange.refuse(new ProblemException(
                            ProblemType.MALFORMED_REQUEST, "The body is not in chunks as RFC 9112 writes them.")));
            refuse(request, context);
        }
        request.setContentBroken(true);
    }

    @Override
    protected Buffer encodeHttpPacket(FilterChainContext context, HttpPacket packet) {
        HttpHeader header = packet.isHeader() ? (HttpHeader) packet : ((HttpContent) packet).getHttpHeader();
        HttpResponsePacket response = (HttpResponsePacket) header;
        if (!response.isCommitted() && !response.isAcknowledgement()) {
            if (conversations.isDraining()) {
                response.getProcessingState().setKeepAlive(false);
            }
            Exchange.find(response.getRequest()).ifPresent(exchange -> {
                answering.answer(exchange, response);
                if (exchange.takeover().isPresent()) {
                    // It goes on for hours, and is none of the requests that a stop waits for.
                    conversations.of(context.getConnection()).ignoreTheRest();
                }
            });
        }
        return super.encodeHttpPacket(context, packet);
    }

    private static boolean hasLine(Buffer input) {
        boolean begun = false;
        for (int index = input.position(); index < input.limit(); index++) {
            byte character = input.get(index);
            if (begun && character == '\n') {
                return true;
            }
            begun |= character != '\r' && character != '\n';
        }
        return false;
    }

    /** @param lengths how many headers of the name Content-Length there were */
    private static Optional<String> faultOf(HttpRequestPacket request, int lengths) {
        Optional<String> fault = faultOfRequestLine(request).or(() -> HeaderSyntax.fault(request.getHeaders()));
        if (fault.isPresent()) {
            return fault;
        }
        MimeHeaders headers = request.getHeaders();
        String coding = headers.getHeader(Header.TransferEncoding);
        if (coding != null && !(coding.equalsIgnoreCase("chunked") && request.isChunked())) {
            return Optional.of("The Transfer-Encoding is unknown: this server takes chunked, or a Content-Length.");
        }
        if (coding != null && lengths > 0) {
            return Optional.of("The request has both a Transfer-Encoding and a Content-Length: send one of them.");
        }
        boolean body = coding != null || (lengths > 0 && !"0".equals(headers.getHeader(Header.ContentLength)));
        if (body && Method.TRACE.equals(request.getMethod())) {
            // Grizzly knows that as well, and would take the body for the next request.
            return Optional.of("TRACE has no body (RFC 9110, section 9.3.8): leave it out.");
        }
        return RequestTarget.fault(request.getRequestURI(), request.getQueryString());
    }

    private static Optional<String> faultOfRequestLine(HttpRequestPacket request) {
        Protocol protocol = request.getProtocol();
        if (protocol.compareTo(Protocol.HTTP_1_0) < 0) {
            return Optional.of("The request line names no version of HTTP: this server speaks HTTP/1.1.");
        }
        if (protocol.compareTo(Protocol.HTTP_1_1) > 0) {
            return Optional.of(
                    "The request line names %s: this server speaks HTTP/1.1.".formatted(protocol.getProtocolString()));
        }
        return Method.CONNECT.equals(request.getMethod())
                ? Optional.of("CONNECT is not served here: this server is no proxy.")
                : Optional.empty();
    }

    private static String faultOfHeaders(HttpRequestPacket request) {
        if (request.getHeader(Header.Host) == null) {
            return "The Host header is missing, which HTTP/1.1 demands.";
        }
        return "The request line or a header is wrong: this server speaks HTTP/1.1, with one Content-Length at most.";
    }

    private ProblemException problemOf(Throwable fault) {
        // Grizzly tells by no type that the limit is exceeded, but by one of these two messages.
        boolean tooLarge = fault instanceof MimeHeaders.MaxHeaderCountExceededException
                || String.valueOf(fault.getMessage()).endsWith("too large");
        return tooLarge
                ? new ProblemException(
                        ProblemType.HEADERS_TOO_LARGE,
                        "The request line and the headers may have %d bytes and %d headers together."
                                .formatted(headerBytes, MOST_HEADERS))
                : new ProblemException(
                        ProblemType.MALFORMED_REQUEST, "The request line or a header could not be read as HTTP/1.1.");
    }

    /**
     * Answers at once, and then ignores the rest for a while: closing with unread bytes would reset the connection, and
     * take the answer from its reader (RFC 9112, section 9.6).
     */
    private void refuse(HttpRequestPacket request, FilterChainContext context) {
        HttpResponsePacket response = request.getResponse();
        ProblemException problem =
                Exchange.find(request).flatMap(Exchange::refusal).orElseThrow();
        byte[] body = answering.body(problem, request);
        if (Method.CONNECT.equals(request.getMethod())) {
            // Grizzly would take the answer for the beginning of a tunnel, and leave its body out.
            request.setMethod(Method.GET);
        }
        request.setProtocol(Protocol.HTTP_1_1);
        HttpStatus.getHttpStatus(problem.type().status()).setValues(response);
        response.getProcessingState().setKeepAlive(false);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        HttpContent content = HttpContent.builder(response)
                .content(Buffers.wrap(context.getMemoryManager(), body))
                .last(true)
                .build();
        Connection<?> connection = context.getConnection();
        conversations.of(connection).ignoreTheRest();
        context.write(null, encodeHttpPacket(context, content), new HalfClose(connection));
    }

    /** Ends the reading of a header that was refused and answered. */
    private static final class HeaderRefused extends IOException {
        HeaderRefused() {
            super("refused");
        }
    }

    /** Says after the last byte that no more will follow, but goes on listening. */
    @SuppressWarnings("rawtypes") // as Grizzly declares what it calls back
    private static final class HalfClose extends EmptyCompletionHandler<WriteResult> {
        private final Connection<?> connection;

        HalfClose(Connection<?> connection) {
            this.connection = connection;
        }

        @Override
        public void completed(WriteResult written) {
            try {
                ((SocketChannel) ((TCPNIOConnection) connection).getChannel()).shutdownOutput();
            } catch (IOException gone) {
                connection.closeSilently();
            }
        }
    }
}
