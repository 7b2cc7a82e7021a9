package example.garden;

import io.pactodo.application.CreateTask;
import io.pactodo.application.TaskService;
import io.pactodo.application.UseCaseMetrics;
import io.pactodo.domain.task.Task;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.WorkspaceId;
import io.pactodo.testkit.InMemoryTaskRepository;
import io.pactodo.testkit.SequentialTaskIds;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** What PacToDo weighs in a program: its archives, and a JVM that has made a task against one that has done nothing. */
final class Footprint {
    private static final int TIMES = 9;

    private Footprint() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, URISyntaxException {
        if (arguments.length > 0) {
            work(arguments[0]);
            return;
        }
        weigh("pactodo-domain", Task.class);
        weigh("pactodo-application", TaskService.class);
        List<Run> idle = runs("nothing");
        List<Run> working = runs("a-task");
        System.out.printf(
                "start-up            %d ms, and %d ms until a first task was made%n",
                median(idle, 0), median(working, 0));
        System.out.printf("work of a processor %d ms, and %d ms%n", median(idle, 3), median(working, 3));
        System.out.printf("heap in use then    %d KB, and %d KB%n", median(idle, 1), median(working, 1));
        System.out.printf("classes loaded      %d, and %d%n", median(idle, 2), median(working, 2));
    }

    private static void weigh(String name, Class<?> member) throws IOException, URISyntaxException {
        Path archive =
                Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (ZipFile entries = new ZipFile(archive.toFile())) {
            long classes = entries.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .count();
            System.out.printf("%-20s%d KB, %d classes%n", name, Files.size(archive) / 1024, classes);
        }
    }

    /** In a JVM of its own. */
    private static void work(String what) {
        if (what.equals("a-task")) {
            TaskService tasks = new TaskService(
                    new InMemoryTaskRepository(), new SequentialTaskIds(), InstantSource.system(), UseCaseMetrics.NONE);
            tasks.create(CreateTask.in(new WorkspaceId("home"), TaskContent.titled("Buy milk")));
        }
        long millis = ProcessHandle.current().info().startInstant().orElseThrow().until(
                InstantSource.system().instant(), ChronoUnit.MILLIS);
        long cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
        int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        System.out.println(millis + " " + heap + " " + classes + " " + cpu);
    }

    private static List<Run> runs(String what) {
        return IntStream.range(0, TIMES).mapToObj(time -> run(what)).toList();
    }

    private static Run run(String what) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Footprint.class.getName(),
                            what)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String[] figures = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split(" ");
            process.waitFor();
            return new Run(Stream.of(figures).map(Long::valueOf).toList());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long median(List<Run> runs, int figure) {
        return runs.stream()
                .mapToLong(run -> run.figures().get(figure))
                .sorted()
                .skip(TIMES / 2)
                .findFirst()
                .orElseThrow();
    }

    /** What one JVM said of itself: milliseconds, kilobytes, classes, milliseconds of work. */
    private record Run(List<Long> figures) {}
}
