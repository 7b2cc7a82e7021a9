package io.pactodo.adapter.rest;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.glassfish.jersey.server.ContainerRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every exception that leaves a resource, or Jersey itself, with a problem. */
final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private final Provider<ContainerRequest> requests;
    private final Problems problems;

    @Inject
    ProblemMapper(Provider<ContainerRequest> requests, Problems problems) {
        this.requests = requests;
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable fault) {
        if (fault instanceof RedirectionException redirection) {
            return redirection.getResponse();
        }
        ContainerRequest request = requests.get();
        ProblemException problem = new Faults(request).problem(fault);
        Exchange exchange = Exchange.of(request);
        log(fault, problem.type(), exchange);
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(problems.bytes(problem, exchange));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    private static void log(Throwable fault, ProblemType type, Exchange exchange) {
        if (type == ProblemType.INTERNAL_ERROR) {
            exchange.failedUnforeseen();
            LOG.error("{} {} failed in a way that nobody foresaw.", exchange.method(), exchange.path(), fault);
        } else if (type == ProblemType.STORAGE_UNAVAILABLE) {
            LOG.warn("{} {} found the store away: {}", exchange.method(), exchange.path(), fault.getMessage());
        }
    }
}
