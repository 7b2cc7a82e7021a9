package io.pactodo.adapter.rest;

import io.pactodo.domain.task.ListRefused;
import io.pactodo.domain.task.StorageException;
import io.pactodo.domain.task.TagRefused;
import io.pactodo.domain.task.TaskRefused;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import org.glassfish.jersey.server.ContainerRequest;

/** Finds the problem that an exception stands for. */
final class Faults {
    private final ContainerRequest request;

    /** @param request the request that failed */
    Faults(ContainerRequest request) {
        this.request = request;
    }

    /** The problem; of type {@link ProblemType#INTERNAL_ERROR} if nobody foresaw the exception. */
    ProblemException problem(Throwable fault) {
        if (fault instanceof ProblemException problem) {
            return problem;
        }
        if (fault instanceof TaskRefused refused) {
            return refused.fold(new TaskRefusals(request.getBaseUri()));
        }
        if (fault instanceof ListRefused refused) {
            return new ListRefusals(request.getBaseUri()).problem(refused);
        }
        if (fault instanceof TagRefused refused) {
            return TagRefusals.problem(refused);
        }
        if (fault instanceof StorageException) {
            return new ProblemException(ProblemType.STORAGE_UNAVAILABLE, outage())
                    .withHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        if (fault instanceof WebApplicationException refused) {
            return refusedByFramework(refused);
        }
        return ProblemException.unforeseen();
    }

    private String outage() {
        if (HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod())) {
            return "The store cannot be reached at present: send it again.";
        }
        return IdempotencyKeys.isMeantFor(request.getMethod())
                        && request.getHeaderString(IdempotencyKeys.HEADER) != null
                ? "The store cannot be reached at present, and the change may or may not have been stored: send it again,"
                        + " with the same Idempotency-Key and body."
                : "The store cannot be reached at present, and the change may or may not have been stored: look before"
                        + " sending it again. PUT with If-None-Match: * under an id of your own is safe to repeat.";
    }

    private ProblemException refusedByFramework(WebApplicationException refused) {
        String path = request.getRequestUri().getRawPath();
        if (refused instanceof NotAllowedException) {
            String allowed = Methods.allowed(refused.getResponse().getHeaderString(HttpHeaders.ALLOW));
            return new ProblemException(
                            ProblemType.METHOD_NOT_ALLOWED,
                            "%s is not allowed at %s: it takes %s.".formatted(request.getMethod(), path, allowed))
                    .withHeader(HttpHeaders.ALLOW, allowed);
        }
        if (refused instanceof NotAcceptableException) {
            return new ProblemException(
                    ProblemType.NOT_ACCEPTABLE,
                    "Nothing that the Accept header names can be answered here: accept %s."
                            .formatted(Produced.here(request).inWords()));
        }
        if (refused instanceof NotSupportedException) {
            return Understood.here(request).problem(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
        }
        if (refused instanceof NotFoundException) {
            return new ProblemException(ProblemType.ROUTE_NOT_FOUND, "There is nothing at %s.".formatted(path));
        }
        if (refused.getResponse().getStatus() < 500) {
            return new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "The request to %s could not be read.".formatted(path));
        }
        return ProblemException.unforeseen();
    }
}
