package io.pactodo.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes problems as JSON. */
final class Problems {
    private final ObjectMapper mapper;

    Problems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The problem as its client gets it. */
    byte[] bytes(ProblemException problem, Exchange exchange) {
        try {
            return mapper.writeValueAsBytes(problem.toProblem(exchange.path(), exchange.requestId()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem cannot be written as JSON.", impossible);
        }
    }
}
