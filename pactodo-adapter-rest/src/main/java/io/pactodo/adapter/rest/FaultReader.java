package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what an operator says of a fault that is to be injected. */
final class FaultReader {
    private static final int LONGEST_SECONDS = 3600;
    private static final int LONGEST_DELAY = 10_000;
    private static final List<String> FIELDS = List.of(
            "seconds",
            "error_share",
            "error_status",
            "delay_share",
            "delay_milliseconds",
            "blank_metrics",
            "workspace");

    private FaultReader() {}

    /**
     * A fault and its time.
     *
     * @param fault what is to go wrong
     * @param time for how long, unless somebody ends it before
     */
    record Order(InjectedFault fault, Duration time) {}

    /** @throws TaskRefused.Invalid with all that is wrong with it */
    static Order read(ObjectNode body) {
        Fields fields = new Fields(body);
        fields.refuseUnknown(FIELDS, Set.of());
        Optional<Integer> seconds = fields.require(
                "seconds",
                Optional.empty(),
                "A fault ends by itself, after 1 to %d seconds.".formatted(LONGEST_SECONDS),
                value -> whole("The time", value, 1, LONGEST_SECONDS));
        InjectedFault none = InjectedFault.NONE;
        InjectedFault fault = new InjectedFault(
                share(fields, "error_share"),
                fields.read("error_status", none.error(), none.error(), FaultReader::error),
                share(fields, "delay_share"),
                Duration.ofMillis(
                        fields.read("delay_milliseconds", 0, 0, value -> whole("The delay", value, 0, LONGEST_DELAY))),
                fields.read("blank_metrics", false, false, FaultReader::flag),
                fields.read("workspace", none.workspace(), none.workspace(), FaultReader::workspace));
        fields.refuseIfAny();
        return new Order(fault, Duration.ofSeconds(seconds.orElseThrow()));
    }

    private static double share(Fields fields, String name) {
        return fields.read(name, 0.0, 0.0, value -> {
            if (!value.isNumber()
                    || value.decimalValue().signum() < 0
                    || value.decimalValue().compareTo(BigDecimal.ONE) > 0) {
                throw new TaskRefused.Invalid("out_of_range", "A share is a number from 0 to 1, such as 0.5 for half.");
            }
            return value.doubleValue();
        });
    }

    private static int whole(String what, JsonNode value, int least, int most) {
        if (!value.isNumber()
                || value.decimalValue().stripTrailingZeros().scale() > 0
                || value.decimalValue().compareTo(BigDecimal.valueOf(least)) < 0
                || value.decimalValue().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new TaskRefused.Invalid(
                    "out_of_range", "%s is a whole number from %d to %d.".formatted(what, least, most));
        }
        return value.intValue();
    }

    private static ProblemType error(JsonNode value) {
        return switch (value.isIntegralNumber() ? value.asInt() : 0) {
            case 500 -> ProblemType.INTERNAL_ERROR;
            case 503 -> ProblemType.STORAGE_UNAVAILABLE;
            default -> throw new TaskRefused.Invalid("out_of_range", "What fails on purpose fails with 500 or 503.");
        };
    }

    private static boolean flag(JsonNode value) {
        if (!value.isBoolean()) {
            throw new TaskRefused.Invalid(
                    "wrong_type", "Whether metrics are blank is true or false; this is " + JsonKind.of(value) + ".");
        }
        return value.booleanValue();
    }

    private static Optional<WorkspaceId> workspace(JsonNode value) {
        return Optional.of(new WorkspaceId(Texts.of("A workspace", value)));
    }
}
