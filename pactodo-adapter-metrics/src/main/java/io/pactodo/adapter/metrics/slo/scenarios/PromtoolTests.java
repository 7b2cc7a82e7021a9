package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.artifact.Artifact;
import io.pactodo.adapter.metrics.slo.artifact.Generated;
import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tests of all rules, for {@code promtool test rules}. What they expect is reckoned from the objectives by the domain's
 * arithmetic, and not read off the rules.
 */
public final class PromtoolTests implements Artifact {
    @Override
    public List<Generated> from(Catalogue catalogue) {
        return Stream.concat(
                        Stream.of(
                                new OutageScenarios(catalogue).file(),
                                new YoungScenarios(catalogue).file(),
                                new TrafficScenarios(catalogue).file(),
                                new ServiceScenarios(catalogue).file(),
                                new EdgeScenarios(catalogue).file(),
                                new BudgetScenarios(catalogue).file()),
                        Stream.of(
                                        new FigureScenarios(catalogue).files(),
                                        new WindowScenarios(catalogue).files(),
                                        new GapScenarios(catalogue).files())
                                .flatMap(List::stream))
                .toList();
    }
}
