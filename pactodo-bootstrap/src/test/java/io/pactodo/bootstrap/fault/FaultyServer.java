package io.pactodo.bootstrap.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A proxy that does something to what goes through it. It copies bytes, and not what a library of HTTP makes of them, or
 * it would mend what the suite sends on purpose.
 */
public final class FaultyServer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final URI sound;
    private final Fault fault;
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private FaultyServer(URI sound, Fault fault) throws IOException {
        this.sound = sound;
        this.fault = fault;
        this.listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** One in front of a sound server. */
    public static FaultyServer before(URI sound, Fault fault) {
        try {
            return new FaultyServer(sound, fault);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/");
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket accepted) {
        try (Socket client = ready(accepted);
                Socket server = ready(new Socket(sound.getHost(), sound.getPort()))) {
            BufferedInputStream asked = new BufferedInputStream(client.getInputStream());
            BufferedInputStream answered = new BufferedInputStream(server.getInputStream());
            AtomicBoolean isStream = new AtomicBoolean();
            Optional<Message> next = read(asked, false);
            while (next.isPresent()) {
                Message request = next.get();
                Message answer = fault.exchange(request, passed -> {
                    Message sound = ask(server, answered, passed);
                    isStream.set(sound.isStream() && passed.method().equals("GET"));
                    return sound;
                });
                client.getOutputStream().write(answer.bytes());
                if (isStream.get()) {
                    new EventCopy(answered, client.getOutputStream(), event -> fault.event(request, event)).copy();
                }
                boolean isTheLast =
                        answer.header("Connection").filter("close"::equals).isPresent();
                next = isTheLast ? Optional.empty() : read(asked, false);
            }
        } catch (IOException | UncheckedIOException e) {
            // Whoever was served is gone, and notices itself if it should not be.
        }
    }

    private Socket ready(Socket socket) throws IOException {
        open.add(socket);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static Message ask(Socket server, InputStream answered, Message request) {
        try {
            server.getOutputStream().write(request.bytes());
            if (request.bodyLength() < request.announcedLength()) {
                server.shutdownOutput();
            }
            return read(answered, request.method().equals("HEAD"))
                    .orElseThrow(() -> new IOException("The sound server is silent."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole message, or what there is of it if it is cut off; nothing if not even a head is there. */
    private static Optional<Message> read(InputStream in, boolean isWithoutBody) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            last = last << 8 | next;
            if (last == 0x0D0A0D0A) {
                Message message =
                        new Message(head.toString(ISO_8859_1).strip().lines().toList(), new byte[0]);
                int length = isWithoutBody ? 0 : message.announcedLength();
                return Optional.of(message.withRawBody(in.readNBytes(length)));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
