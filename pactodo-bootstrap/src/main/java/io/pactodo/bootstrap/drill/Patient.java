package io.pactodo.bootstrap.drill;

import io.pactodo.domain.drill.DrillScenario;
import java.net.URI;

/** The PacToDo that is broken. */
public interface Patient extends AutoCloseable {
    /** What it is, for people. */
    String place();

    /** Where clients reach it; ends with a slash. */
    URI uri();

    /**
     * Gets it to serve, if it does not yet.
     *
     * @throws CannotDrill when it cannot
     */
    void prepare();

    /**
     * How it is broken from outside.
     *
     * @param scenario one that is not injected
     * @throws CannotDrill when it cannot be broken like that; then nothing is
     */
    Fault fault(DrillScenario scenario);

    /** Leaves it as it was found. */
    @Override
    void close();
}
