package io.pactodo.adapter.rest;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Decides of each whole request for tasks whether it fails or waits on purpose. Whoever waits does so in nobody's hands, so
 * that no thread is away for the others; whoever fails does so where its route is known.
 */
final class FaultInjection extends BaseFilter {
    private static final List<String> TASKS = List.of("/api/tasks", "/api/lists", "/api/tags", "/" + TodoJson.PATH);

    private final InjectedFaults faults;

    FaultInjection(InjectedFaults faults) {
        this.faults = faults;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request) {
            InjectedFault fault = faults.now();
            Exchange exchange = Exchange.find(request).orElseThrow();
            if (isAboutTasks(exchange) && exchange.refusal().isEmpty() && fault.isAbout(workspace(request))) {
                return afflict(exchange, fault, context);
            }
        }
        return context.getInvokeAction();
    }

    private NextAction afflict(Exchange exchange, InjectedFault fault, FilterChainContext context) {
        if (faults.isNextToFail(fault)) {
            exchange.failOnPurpose(problem(fault));
        }
        if (!faults.isNextToWait(fault) || fault.delay().isZero()) {
            return context.getInvokeAction();
        }
        context.suspend();
        Executor workers = context.getConnection().getTransport().getWorkerThreadPool();
        CompletableFuture.delayedExecutor(fault.delay().toMillis(), TimeUnit.MILLISECONDS, workers)
                .execute(() -> context.resume(context.getInvokeAction()));
        return context.getSuspendAction();
    }

    private ProblemException problem(InjectedFault fault) {
        long seconds = FaultJson.of(fault, faults.left()).secondsLeft();
        ProblemException problem = new ProblemException(
                fault.error(),
                "This went wrong on purpose, because somebody tries what becomes of it: nothing was changed. It ends within "
                        + seconds + " s.");
        return fault.error().status() == 503 ? problem.withHeader("Retry-After", "1") : problem;
    }

    private static boolean isAboutTasks(Exchange exchange) {
        return TASKS.stream().anyMatch(exchange.path()::startsWith);
    }

    private static String workspace(HttpRequestPacket request) {
        return Optional.ofNullable(request.getHeader(TaskRequest.WORKSPACE)).orElse("default");
    }
}
