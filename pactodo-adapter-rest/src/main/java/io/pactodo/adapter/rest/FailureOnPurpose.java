package io.pactodo.adapter.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Lets a request fail that {@link FaultInjection} has chosen: where its route is known, it is counted as any other. */
final class FailureOnPurpose implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        Exchange.of(request).failureOnPurpose().ifPresent(failure -> {
            throw failure;
        });
    }
}
