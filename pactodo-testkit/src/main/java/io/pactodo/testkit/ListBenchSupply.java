package io.pactodo.testkit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test of the contract a bench of its own, with workspaces that no other test has written to. */
final class ListBenchSupply implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == ListBench.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        ListsUnderTest supplier = (ListsUnderTest) test.getRequiredTestInstance();
        String name = WorkbenchSupply.name(test.getRequiredTestClass(), test.getRequiredTestMethod());
        return new ListBench(new Workbench(supplier.tasks(), "lists-" + name), supplier.lists());
    }
}
