package io.pactodo.bootstrap.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.pactodo.application.TaskService;
import io.pactodo.domain.task.Task;
import io.pactodo.testkit.InMemoryTaskRepository;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the three modules let in and let out, word by word, so that a change of a boundary is a change of this file. Read
 * from what the compiler made of them.
 */
class ModuleDescriptorsTest {
    @Test
    void theDomainRequiresNothingAndExportsItsWords() throws URISyntaxException {
        assertThat(descriptorOf("io.pactodo.domain", Task.class)).isEqualTo("""
                        module io.pactodo.domain
                        requires java.base mandated
                        exports io.pactodo.domain.drill
                        exports io.pactodo.domain.incident
                        exports io.pactodo.domain.postmortem
                        exports io.pactodo.domain.slo
                        exports io.pactodo.domain.task
                        """);
    }

    @Test
    void theApplicationRequiresTheDomainAndExportsItsUseCases() throws URISyntaxException {
        assertThat(descriptorOf("io.pactodo.application", TaskService.class)).isEqualTo("""
                        module io.pactodo.application
                        requires io.pactodo.domain transitive
                        requires java.base mandated
                        exports io.pactodo.application
                        """);
    }

    @Test
    void theTestkitRequiresTheApplicationAndTheTestsOfOthersAndOpensItsContractsToThem() throws URISyntaxException {
        assertThat(descriptorOf("io.pactodo.testkit", InMemoryTaskRepository.class))
                .isEqualTo("""
                        module io.pactodo.testkit
                        requires io.pactodo.application transitive
                        requires java.base mandated
                        requires org.assertj.core
                        requires org.junit.jupiter.api transitive
                        exports io.pactodo.testkit
                        opens io.pactodo.testkit to [org.junit.platform.commons]
                        """);
    }

    /** In the words of {@code jar --describe-module}, without the place where it lies. */
    private static String descriptorOf(String module, Class<?> member) throws URISyntaxException {
        Path location = Path.of(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
        ModuleDescriptor descriptor =
                ModuleFinder.of(location).find(module).orElseThrow().descriptor();
        return Stream.of(
                        Stream.of((descriptor.isOpen() ? "open module " : "module ") + descriptor.name()),
                        sorted(
                                descriptor.requires(),
                                requires -> "requires " + requires.name() + words(requires.modifiers())),
                        sorted(
                                descriptor.exports(),
                                exports -> "exports " + exports.source() + words(exports.modifiers())
                                        + to(exports.targets())),
                        sorted(descriptor.opens(), opens -> "opens " + opens.source() + to(opens.targets())),
                        sorted(descriptor.uses(), uses -> "uses " + uses),
                        sorted(
                                descriptor.provides(),
                                provides -> "provides " + provides.service() + " with " + provides.providers()),
                        sorted(concealed(descriptor), concealed -> "contains " + concealed))
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static <T> Stream<String> sorted(Collection<T> parts, Function<T, String> line) {
        return parts.stream().map(line).sorted();
    }

    private static String words(Set<? extends Enum<?>> modifiers) {
        return modifiers.stream()
                .map(modifier -> " " + modifier.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining());
    }

    private static String to(Set<String> targets) {
        return targets.isEmpty() ? "" : " to " + new TreeSet<>(targets);
    }

    private static List<String> concealed(ModuleDescriptor descriptor) {
        Set<String> exported = descriptor.exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        return descriptor.packages().stream()
                .filter(name -> !exported.contains(name))
                .toList();
    }
}
