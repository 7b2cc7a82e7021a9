package io.pactodo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.Precondition;
import io.pactodo.application.TaskService;
import io.pactodo.domain.task.Task;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No port is without its contract, and none without an adapter in memory. */
final class EveryPortTest {
    /** A caller hands it over with a change, and it is asked about a number: nothing stands behind it. */
    private static final Set<Class<?>> NO_PORTS = Set.of(Precondition.class);

    @Test
    void eachHasAContractAndEachContractAPort() {
        assertThat(contracts()).isNotEmpty().isEqualTo(names(ports()));
    }

    @Test
    void eachHasAnAdapterInMemory() {
        List<Class<?>> adapters = publicTypes(TaskIdsContract.class)
                .filter(type -> !type.isInterface())
                .filter(type -> !type.getSimpleName().startsWith("Breakable"))
                .toList();

        assertThat(ports())
                .allSatisfy(port -> assertThat(adapters)
                        .as("adapters in memory of %s", port)
                        .anyMatch(port::isAssignableFrom));
    }

    private static List<Class<?>> ports() {
        return Stream.concat(publicTypes(Task.class), publicTypes(TaskService.class))
                .filter(type -> type.isInterface() && !type.isSealed() && !NO_PORTS.contains(type))
                .toList();
    }

    private static Set<String> contracts() {
        return names(publicTypes(TaskIdsContract.class)
                        .filter(type -> type.getSimpleName().endsWith("Contract"))
                        .toList())
                .stream()
                .map(name -> name.replaceFirst("Contract$", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(List<Class<?>> types) {
        return types.stream().map(Class::getSimpleName).collect(Collectors.toSet());
    }

    /** Those that stand for themselves, in the directory or archive that has that one. */
    private static Stream<Class<?>> publicTypes(Class<?> member) {
        try {
            Path place = Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (ModuleReader module =
                    ModuleFinder.of(place).findAll().iterator().next().open()) {
                return module.list().toList().stream()
                        .filter(name -> name.matches("io/[a-z/]+/[A-Za-z0-9]+\\.class"))
                        .map(name -> name.replace('/', '.').replaceFirst("\\.class$", ""))
                        .<Class<?>>map(EveryPortTest::load)
                        .filter(type -> Modifier.isPublic(type.getModifiers()));
            }
        } catch (URISyntaxException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
