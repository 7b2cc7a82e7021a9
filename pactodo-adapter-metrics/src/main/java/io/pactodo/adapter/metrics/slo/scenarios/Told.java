package io.pactodo.adapter.metrics.slo.scenarios;

import io.pactodo.adapter.metrics.slo.catalogue.Catalogue;
import io.pactodo.adapter.metrics.slo.catalogue.Measuring;
import io.pactodo.adapter.metrics.slo.catalogue.Named;
import io.pactodo.adapter.metrics.slo.catalogue.Policy;
import io.pactodo.adapter.metrics.slo.catalogue.Promise;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Of what somebody is told because of what was counted: of a spike of 5xx, and of budgets that burn or are spent. */
final class Told {
    private record Alert(String name, Certainty isTold) {}

    private static final int LEAST_OF_A_PERCENTILE = 20;

    private final Reckoning reckoning;
    private final long at;
    private final List<Alert> alerts = new ArrayList<>();

    /** What somebody is told of at that second. */
    Told(Reckoning reckoning, long at) {
        this.reckoning = reckoning;
        this.at = at;
        Catalogue catalogue = reckoning.catalogue();
        spike(catalogue.measuring(), catalogue.promise(Named.ERRORS));
        for (Promise promise : catalogue.promises()) {
            promise.policies().forEach(policy -> burning(promise, policy));
            spent(promise);
        }
    }

    /** Whether all of it is certain. */
    boolean isCertain() {
        return alerts.stream().noneMatch(alert -> alert.isTold == Certainty.PERHAPS);
    }

    /** Each as {@code name/severity} or {@code name/severity/objective}. */
    List<String> names() {
        return alerts.stream()
                .filter(alert -> alert.isTold == Certainty.SURE)
                .map(Alert::name)
                .distinct()
                .toList();
    }

    /** A percentile of few requests is none; that alert waits for five minutes. */
    boolean mayBe(String alert) {
        return !alert.startsWith("PacToDoSlow/") || (isEnough(at) && isEnough(at - Catalogue.STEP.toSeconds()));
    }

    private boolean isEnough(long second) {
        return reckoning
                .over(reckoning.catalogue().promise(Named.LATENCY), Catalogue.STEP, second)
                .filter(known -> known.all() >= LEAST_OF_A_PERCENTILE)
                .isPresent();
    }

    private void spike(Measuring measuring, Promise errors) {
        reckoning
                .over(errors, Catalogue.STEP, at)
                .map(known -> known.isWorse(measuring.spikeShare()).and(known.hasBad(measuring.spikeLeast())))
                .ifPresent(isTold -> alerts.add(new Alert("PacToDoServerErrorSpike/warning", isTold)));
    }

    private void burning(Promise promise, Policy policy) {
        reckoning
                .over(promise, policy.alert().longWindow(), at)
                .flatMap(all -> reckoning
                        .over(promise, policy.alert().shortWindow(), at)
                        .map(lately -> burns(promise, policy, all).and(burns(promise, policy, lately)))
                        .map(burns -> burns.and(all.hasBad(promise.leastBad()))))
                .ifPresent(isTold -> alerts.add(
                        new Alert(policy.alertName() + "/" + policy.severity() + "/" + promise.name(), isTold)));
    }

    private static Certainty burns(Promise promise, Policy policy, Known known) {
        return known.burnsFaster(
                policy.alert().rate().factor(), promise.objective().budget());
    }

    private void spent(Promise promise) {
        reckoning
                .overItsOwn(promise, at)
                .map(known -> known.burnsFaster(
                                BigDecimal.ONE, promise.objective().budget())
                        .and(known.hasBad(promise.leastBad())))
                .ifPresent(isTold -> alerts.add(new Alert("PacToDoBudgetSpent/ticket/" + promise.name(), isTold)));
    }
}
