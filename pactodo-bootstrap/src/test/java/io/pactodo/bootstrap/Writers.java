package io.pactodo.bootstrap;

import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients that create tasks one after the other, as fast as they are answered, until the server is gone. They remember
 * what was acknowledged, and what became of each request.
 */
final class Writers implements AutoCloseable {
    /**
     * A server that ends closes what has been silent for half a second, and may do so just before a request arrives (RFC
     * 9112, section 9.5). Whoever was that slow, as seen from here, has no answer to expect.
     */
    private static final long LONGEST_SILENCE = TimeUnit.MILLISECONDS.toNanos(400);

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads;
    private final List<Future<?>> running = new ArrayList<>();

    /** Begins to write, on that many connections. */
    Writers(URI server, int count) {
        threads = Executors.newFixedThreadPool(count);
        for (var writer = 0; writer < count; writer++) {
            var name = "writer " + writer;
            running.add(threads.submit(() -> write(server, name)));
        }
    }

    private void write(URI server, String name) {
        for (var number = 0; ; ) {
            var heard = System.nanoTime();
            try (var talk = new Talk(server)) {
                for (boolean isFirst = true, last = false; !last; isFirst = false, number++) {
                    var begun = System.nanoTime();
                    last = write(talk, name + ", task " + number, isFirst, heard);
                    heard = begun;
                }
            } catch (IOException e) {
                // The server is gone. What matters is how it left each talk.
                return;
            }
        }
    }

    /** @param heard a reading of the clock when the server heard of this connection, or before */
    private boolean write(Talk talk, String title, boolean isFirst, long heard) throws IOException {
        var silence = 0L;
        try {
            talk.post("{\"title\":\"" + title + "\"}");
            silence = System.nanoTime() - heard;
            sent.add(title);
            var answer = talk.receive();
            if (answer.status() == 201) {
                acknowledged.add(title);
            } else {
                complaints.add(title + " got " + answer.status() + " " + answer.body());
            }
            return answer.isTheLast();
        } catch (Talk.Silent e) {
            // The kernel lets in whoever knocks while the port is being closed, and takes that back with a reset: the
            // server never saw that connection. Whether it did what it was asked is seen from what is stored.
            var turnedAway = isFirst && e.getCause() instanceof SocketException;
            if (!turnedAway && silence < LONGEST_SILENCE) {
                complaints.add(title + " got no answer");
            }
            throw e;
        } catch (IOException e) {
            if (!isFirst || sent.contains(title)) {
                complaints.add(title + " got half an answer: " + e);
            }
            throw e;
        }
    }

    /** Waits until that many tasks were acknowledged. */
    void awaitAcknowledged(int count) {
        while (acknowledged.size() < count) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Waits until all have noticed that the server is gone. */
    void awaitEnd() throws ExecutionException, InterruptedException {
        for (var writer : running) {
            writer.get();
        }
    }

    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    List<String> sent() {
        return List.copyOf(sent);
    }

    /** Each request that was not answered with a whole 201, and what became of it. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
