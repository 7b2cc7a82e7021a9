package io.pactodo.testkit.broken;

import io.pactodo.application.Measurements;
import io.pactodo.domain.slo.Objective;
import io.pactodo.domain.slo.ServiceLevelObjective;
import io.pactodo.domain.slo.ServiceLevelObjective.Unit;
import io.pactodo.domain.slo.Span;
import io.pactodo.domain.slo.Window;
import io.pactodo.testkit.InMemoryMeasurements;
import io.pactodo.testkit.MeasurementsContract;
import io.pactodo.testkit.SteppingClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The contract, run against the broken measurements that a configuration parameter names. Fails, and has to. */
@ExtendWith(ContractOfBrokenMeasurements.Choice.class)
final class ContractOfBrokenMeasurements implements MeasurementsContract {
    static final String PARAMETER = "broken";

    private final BrokenMeasurements broken;

    ContractOfBrokenMeasurements(BrokenMeasurements broken) {
        this.broken = broken;
    }

    @Override
    public List<ServiceLevelObjective> promised() {
        return List.of(new ServiceLevelObjective(
                "errors", "Errors", "", "errors", Unit.REQUESTS, Objective.of("0.99"), Window.calendarDay()));
    }

    @Override
    public Measurements measurements() {
        return broken.of(sound());
    }

    @Override
    public Measurements away() {
        InMemoryMeasurements away = sound();
        away.breakDown("Nobody measures today; ask again tomorrow.");
        return broken.of(away);
    }

    private InMemoryMeasurements sound() {
        return new InMemoryMeasurements(promised(), SteppingClock.standing());
    }

    @Override
    public Span span() {
        return new Span(SteppingClock.BEGINNING.minus(Duration.ofHours(3)), SteppingClock.BEGINNING.minusSeconds(300));
    }

    /** Makes the choice. */
    static final class Choice implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == BrokenMeasurements.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getConfigurationParameter(PARAMETER)
                    .map(BrokenMeasurements::valueOf)
                    .orElseThrow();
        }
    }
}
