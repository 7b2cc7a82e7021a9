package io.pactodo.domain.postmortem;

import io.pactodo.domain.slo.Compliance;
import io.pactodo.domain.slo.Figure;
import io.pactodo.domain.slo.Observation;
import io.pactodo.domain.slo.ServiceLevelObjective;
import java.util.Optional;

/**
 * What an incident did to an objective.
 *
 * @param promised the objective
 * @param happened its events while the incident went on
 * @param window what was seen of the objective's own window that ended with it
 * @since 0.1.0
 */
public record Damage(ServiceLevelObjective promised, Figure<Compliance> happened, Figure<Observation> window) {
    /**
     * {@return how many events may be bad in the objective's own window, if as many come in what was not observed as in
     * the rest} Empty when that is not known.
     */
    public Optional<Double> allowed() {
        if (promised.unit() == ServiceLevelObjective.Unit.SECONDS) {
            return Optional.of(promised.budget().within(promised.window()).toMillis() / 1000.0);
        }
        return window.value()
                .filter(seen -> seen.covered() > 0 && seen.compliance().total() > 0)
                .map(seen -> promised.budget().of(seen.compliance().total() / seen.covered()));
    }

    /** {@return the share of the objective's budget that the incident used: above 1 when it alone broke the promise} */
    public Optional<Double> used() {
        return happened.value()
                .flatMap(seen -> seen.bad() == 0
                        ? Optional.of(0.0)
                        : allowed().filter(most -> most > 0).map(most -> seen.bad() / most));
    }
}
