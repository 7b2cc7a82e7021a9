package io.pactodo.adapter.metrics.slo;

import java.util.List;

/** What is looked at: whether the promise is kept, and where to look when it is not. */
final class Dashboards implements Artifact {
    @Override
    public List<Generated> from(Catalogue catalogue) {
        return List.of(
                new SloDashboard(catalogue).whole().file(),
                new ServiceDashboard(catalogue).whole().file());
    }
}
