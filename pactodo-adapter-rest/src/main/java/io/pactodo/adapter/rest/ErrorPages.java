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
                ProblemType.ofStatus(status),
                "%s is not answered here.".formatted(request.getMethod().getMethodString()));
        request.getResponse().setContentType(Problem.MEDIA_TYPE);
        return new String(answering.body(problem, request.getRequest()), StandardCharsets.UTF_8);
    }
}
