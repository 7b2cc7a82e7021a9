package io.pactodo.adapter.metrics.slo.dashboards;

import io.pactodo.adapter.metrics.slo.artifact.Artifact;
import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import java.util.List;

/** What is looked at: whether the promise is kept, and where to look when it is not. */
public final class Dashboards implements Artifact {
    @Override
    public List<Generated> from(Catalogue catalogue) {
        return List.of(
                new SloDashboard(catalogue).whole().file(),
                new ServiceDashboard(catalogue).whole().file());
    }
}
