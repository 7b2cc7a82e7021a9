package io.pactodo.testkit.broken;

import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out the broken adapter whose name a configuration parameter has. */
final class Chosen implements ParameterResolver {
    static final String PARAMETER = "broken";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType().isEnum();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        String name = test.getConfigurationParameter(PARAMETER).orElseThrow();
        return Arrays.stream(parameter.getParameter().getType().getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
