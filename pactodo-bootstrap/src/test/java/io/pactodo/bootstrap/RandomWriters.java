package io.pactodo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** Writers who create, change, delete and restore tasks, each other's too, on whichever of the servers. */
final class RandomWriters {
    /** What a task is called by the last of all writes. */
    static final String LAST = "Last";

    private final URI[] servers;
    private final List<URI> tasks = new ArrayList<>();

    RandomWriters(URI... servers) {
        this.servers = servers;
    }

    /** Writes so many times. */
    int write(long seed, int times) {
        var random = new Random(seed);
        for (var number = 0; number < times; number++) {
            var title = "By " + seed + ", number " + number;
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> create(title, random);
                case 3 -> send("PATCH", any(random), title(title));
                case 4 -> send("DELETE", any(random), "");
                default -> send("POST", URI.create(any(random) + "/restore"), "");
            }
        }
        return times;
    }

    /** Creates a task and deletes it at once, so that there is one to be purged. */
    void withdraw() {
        send("DELETE", create("Withdrawn", new Random(2)), "");
    }

    /** Ends it all with a change, which is made in the way that no store is known to get wrong. */
    void end() {
        var random = new Random(1);
        send("PATCH", create("All but last", random), title(LAST));
    }

    /** Creates one more, and answers with its address. */
    URI create(String title, Random random) {
        var server = servers[random.nextInt(servers.length)];
        var created = Node.send("POST", server.resolve("api/tasks"), title(title), "Content-Type", "application/json");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var task = URI.create(created.headers().firstValue("Location").orElseThrow());
        synchronized (tasks) {
            tasks.add(task);
        }
        return task;
    }

    private void send(String method, URI task, String body) {
        var server = servers[ThreadLocalRandom.current().nextInt(servers.length)];
        var uri = server.resolve(task.getPath());
        var answer = method.equals("PATCH")
                ? Node.send(method, uri, body, "Content-Type", "application/merge-patch+json")
                : Node.send(method, uri, body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204, 404, 409, 410);
    }

    private URI any(Random random) {
        synchronized (tasks) {
            return tasks.get(random.nextInt(tasks.size()));
        }
    }

    private static String title(String title) {
        return "{\"title\":\"" + title + "\"}";
    }
}
