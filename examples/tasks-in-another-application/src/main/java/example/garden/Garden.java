package example.garden;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.pactodo.application.CreateTask;
import io.pactodo.application.Precondition;
import io.pactodo.application.TaskService;
import io.pactodo.application.UpdateTask;
import io.pactodo.application.UseCaseMetrics;
import io.pactodo.domain.task.CalendarTime;
import io.pactodo.domain.task.Recurrence;
import io.pactodo.domain.task.RecurrenceRule;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import io.pactodo.testkit.InMemoryTaskRepository;
import io.pactodo.testkit.SequentialTaskIds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The notice board of a community garden: what is to be done on a plot. It has its own addresses and words; that titles have
 * limits, what comes again and when, and that no plot sees another's, is PacToDo's to know.
 *
 * <ul>
 *   <li>{@code GET /plots/7}: what is to be done.
 *   <li>{@code POST /plots/7} with a line such as {@code Water the beans, FREQ=DAILY}: one thing more.
 *   <li>{@code POST /plots/7/done} with the title: it is done, and comes again if it has to.
 * </ul>
 */
public final class Garden {
    private final InstantSource clock;
    private final TaskService tasks;

    Garden(InstantSource clock) {
        this.clock = clock;
        this.tasks =
                new TaskService(new InMemoryTaskRepository(), new SequentialTaskIds(), clock, UseCaseMetrics.NONE);
    }

    public static void main(String[] arguments) throws IOException {
        int port = Integer.getInteger("port", 8070);
        new Garden(InstantSource.system()).serve(port);
        System.out.println("The board hangs at http://127.0.0.1:" + port + "/plots/1");
    }

    HttpServer serve(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/plots/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String line = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).strip();
            String[] path = exchange.getRequestURI().getPath().split("/");
            try {
                send(exchange, 200, answer(exchange.getRequestMethod(), path, line));
            } catch (TaskRefused refused) {
                send(exchange, 422, refused.getMessage() + "\n");
            }
        }
    }

    private String answer(String method, String[] path, String line) {
        WorkspaceId plot = new WorkspaceId("plot-" + (path.length > 2 ? path[2] : ""));
        if (method.equals("POST") && path.length > 3) {
            finish(plot, line);
        } else if (method.equals("POST")) {
            add(plot, line);
        }
        return board(plot);
    }

    private void add(WorkspaceId plot, String line) {
        String[] parts = line.split(", ", 2);
        TaskContent content = TaskContent.titled(parts[0]);
        if (parts.length == 2) {
            LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
            Recurrence again = new Recurrence(RecurrenceRule.parse(parts[1]), Recurrence.Anchor.COMPLETION);
            content = content.withDue(Optional.of(new CalendarTime.AllDay(today)))
                    .withRecurrence(Optional.of(again));
        }
        tasks.create(CreateTask.in(plot, content));
    }

    private void finish(WorkspaceId plot, String title) {
        tasks.list(TaskQuery.in(plot)).items().stream()
                .filter(task -> task.content().title().value().equals(title) && !task.isDone())
                .forEach(task -> tasks.update(new UpdateTask(
                        task.key(), Precondition.NONE, now -> now.content().withStatus(Status.DONE))));
    }

    private String board(WorkspaceId plot) {
        return tasks.list(TaskQuery.in(plot)).items().stream().map(Garden::line).collect(Collectors.joining());
    }

    private static String line(Task task) {
        String due = task.content().due().map(time -> " on " + time.date()).orElse("");
        return (task.isDone() ? "[x] " : "[ ] ") + task.content().title() + due + "\n";
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
