package io.pactodo.testkit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test of the contract a workbench of its own, with workspaces that no other test has written to. */
final class WorkbenchSupply implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Workbench.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        RepositoryUnderTest supplier = (RepositoryUnderTest) test.getRequiredTestInstance();
        return new Workbench(supplier.repository(), name(test.getRequiredTestClass(), test.getRequiredTestMethod()));
    }

    /** What the workspaces of a test are named after. */
    static String name(Class<?> type, Method method) {
        String rule = method.getName().replaceFirst("_.*", "");
        return "%s-%08x".formatted(rule, (type.getName() + "#" + method.getName()).hashCode());
    }
}
