package io.pactodo.bootstrap;

import io.pactodo.domain.drill.DrillScenario;
import java.util.List;
import java.util.Optional;

/**
 * Which container is to be broken.
 *
 * @param name its name; empty for the only one of the compose service
 * @param restarts whether its restart policy is to bring it back
 */
record ContainerOrder(Optional<String> name, boolean restarts) {
    /** What the service is called in observability/compose.yaml. */
    static final String SERVICE = "pactodo";

    private static final String ELSE = " is about %s, and --target compose is not: leave one out";

    /**
     * Reads it off the command line.
     *
     * @param scenario what is to be broken, if that is known
     * @return empty when a process is to be broken
     */
    static Optional<ContainerOrder> read(GivenFlags given, Optional<DrillScenario> scenario) {
        var isContainer =
                given.value(DrillGrammar.TARGET, ContainerOrder::isCompose).orElse(false);
        var restarts =
                given.value(DrillGrammar.RESTART, ContainerOrder::onOrOff).orElse(false);
        if (!isContainer) {
            refuse(
                    given,
                    List.of(DrillGrammar.CONTAINER, DrillGrammar.RESTART),
                    " is of no use without --target compose");
            return Optional.empty();
        }
        scenario.filter(other -> other != DrillScenario.CONTAINER_DOWN)
                .ifPresent(other -> given.mistake("--target compose is for container-down, and " + other.word()
                        + " is not tried on a container"));
        refuse(given, List.of(DrillGrammar.PID, DrillGrammar.START), ELSE.formatted("a process"));
        refuse(
                given,
                List.of(DrillGrammar.DATA, DrillGrammar.STAY),
                ELSE.formatted("a PacToDo that is started for the drill"));
        if (restarts) {
            refuse(
                    given,
                    List.of(DrillGrammar.OUTAGE),
                    " is how long the drill leaves it broken, and with --restart on its engine brings it back: leave"
                            + " one out");
        }
        var name = Optional.of(given.text(DrillGrammar.CONTAINER, "")).filter(text -> !text.isBlank());
        return Optional.of(new ContainerOrder(name, restarts));
    }

    private static void refuse(GivenFlags given, List<String> flags, String why) {
        flags.stream().filter(given::has).forEach(flag -> given.mistake(flag + why));
    }

    private static boolean isCompose(String text) {
        return switch (text) {
            case "compose" -> true;
            case "process" -> false;
            default -> throw new Meaning.Mistake("must be process or compose");
        };
    }

    private static boolean onOrOff(String text) {
        return switch (text) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new Meaning.Mistake("must be on or off");
        };
    }
}
