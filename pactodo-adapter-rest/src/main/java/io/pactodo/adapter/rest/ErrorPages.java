package io.pactodo.adapter.rest;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** What is answered where Grizzly, or a mounted servlet, would answer with a page of Grizzly's own. */
final class ErrorPages implements ErrorPageGenerator {
    private final Answering answering;

    ErrorPages(Answering answering) {
        this.answering = answering;
    }

    @Override
    public String generate(
            Request request, int status, String reason, @Nullable String description, @Nullable Throwable fault) {
        ProblemException problem = new ProblemException(
                type(status),
                "%s is not answered here.".formatted(request.getMethod().getMethodString()));
        request.getResponse().setContentType(Problem.MEDIA_TYPE);
        return new String(answering.body(problem, request.getRequest()), StandardCharsets.UTF_8);
    }

    private static ProblemType type(int status) {
        return switch (status) {
            case 404 -> ProblemType.ROUTE_NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 503 -> ProblemType.NOT_READY;
            default -> status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR;
        };
    }
}
