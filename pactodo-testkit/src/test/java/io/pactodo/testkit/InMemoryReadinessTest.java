package io.pactodo.testkit;

import io.pactodo.application.Readiness;

final class InMemoryReadinessTest implements ReadinessContract {
    private final InMemoryReadiness readiness = new InMemoryReadiness();

    @Override
    public Readiness readiness() {
        return readiness;
    }

    @Override
    public void obstruct() {
        readiness.obstruct("The store is being moved to another house.");
    }

    @Override
    public void clear() {
        readiness.clear();
    }
}
