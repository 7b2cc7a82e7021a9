package io.pactodo.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A client of one workspace that nobody has used. Bodies may have single quotes for double ones. */
final class Workspace {
    static final String TASKS = "/api/tasks";
    static final String EVENTS = TASKS + "/events";
    static final String JSON = "application/json";
    static final String MERGE_PATCH = "application/merge-patch+json";
    static final String JSON_PATCH = "application/json-patch+json";

    private final Server server;
    private final String name;
    private final List<String> story;

    Workspace(Server server) {
        this(server, Collections.synchronizedList(new ArrayList<>()));
    }

    private Workspace(Server server, List<String> story) {
        this.server = server;
        this.name = "conformance-" + server.target().freshIds().get();
        this.story = story;
    }

    /** A client of another one. */
    Workspace another() {
        return new Workspace(server, story);
    }

    /** What was sent so far, and the statuses of the answers. */
    List<String> story() {
        synchronized (story) {
            return List.copyOf(story);
        }
    }

    String name() {
        return name;
    }

    Target target() {
        return server.target();
    }

    String freshId() {
        return server.target().freshIds().get().toString();
    }

    /** @param headers names and values, in turn */
    Request request(String method, String path, String... headers) {
        return add(Request.of(method, path).with("X-Workspace", name), headers);
    }

    Answer send(Request request) {
        return told(server.send(request));
    }

    /** Sends it once, even if the server wants it slower. */
    Answer sendOnce(Request request) {
        return told(server.sendOnce(request));
    }

    /** Follows the stream of changes, to the end of a {@code try}. */
    Following follow(String query, String... headers) {
        return follow(request("GET", EVENTS + query, headers));
    }

    /** The same with a request of one's own. */
    Following follow(Request request) {
        Following following = server.follow(request);
        told(following.answer());
        return following;
    }

    /** Sends a request byte by byte; the head is this workspace's, with a body of that length still to come. */
    Answer sendRaw(String method, String path, String body, int announcedLength) {
        return told(server.sendRaw(
                request(method, path),
                String.join(
                                "\r\n",
                                method + " " + server.target().at(path).getRawPath() + " HTTP/1.1",
                                "Host: " + server.target().server().getRawAuthority(),
                                "X-Workspace: " + name,
                                "Content-Type: " + JSON,
                                "Content-Length: " + announcedLength,
                                "Connection: close",
                                "",
                                quoted(body))
                        .getBytes(UTF_8)));
    }

    Answer get(String path, String... headers) {
        return send(request("GET", path, headers));
    }

    Answer delete(String path, String... headers) {
        return send(request("DELETE", path, headers));
    }

    Answer post(String path, String body, String... headers) {
        return send(
                add(request("POST", path), headers).withBody(JSON, quoted(body).getBytes(UTF_8)));
    }

    Answer put(String path, String body, String... headers) {
        return send(
                add(request("PUT", path), headers).withBody(JSON, quoted(body).getBytes(UTF_8)));
    }

    Answer patch(String path, String mediaType, String body, String... headers) {
        return send(add(request("PATCH", path), headers)
                .withBody(mediaType, quoted(body).getBytes(UTF_8)));
    }

    /** A task that was just created, as the server shows it. */
    Answer task(String body) {
        return post(TASKS, body).is(201);
    }

    /** Where a task is. */
    static String at(Answer task) {
        return TASKS + "/" + task.id();
    }

    /** Merges a patch into a task, whatever its revision. */
    Answer change(Answer task, String body) {
        return patch(at(task), MERGE_PATCH, body, "If-Match", "*");
    }

    /** Deletes a task, whatever its revision. */
    Answer remove(Answer task) {
        return delete(at(task), "If-Match", "*").is(204);
    }

    Answer restore(Answer task) {
        return send(request("POST", at(task) + "/restore", "If-Match", "*"));
    }

    Answer list(String query) {
        return get(TASKS + query).is(200);
    }

    static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private Answer told(Answer answer) {
        story.add(answer.line());
        return answer;
    }

    private static Request add(Request request, String... headers) {
        Request more = request;
        for (int index = 0; index < headers.length; index += 2) {
            more = more.with(headers[index], headers[index + 1]);
        }
        return more;
    }
}
