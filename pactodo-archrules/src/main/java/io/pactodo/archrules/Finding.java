package io.pactodo.archrules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One place where a rule is broken, as plain values.
 *
 * @param rule which one
 * @param message what is wrong there
 * @param place where that is, when it is at a place
 * @since 0.1.0
 */
public record Finding(NamedRule rule, String message, Optional<Place> place) {
    /**
     * Where something is.
     *
     * @param className the full name of the class
     * @param sourceFile its source, by package, such as {@code com/acme/Shop.java}
     * @param line the line, counted from 1; 0 when the class file does not say
     */
    public record Place(String className, String sourceFile, int line) {
        private static Place of(SourceCodeLocation location) {
            JavaClass type = location.getSourceClass();
            String file = type.getPackageName().replace('.', '/') + "/" + location.getSourceFileName();
            return new Place(type.getName(), file.replaceFirst("^/", ""), location.getLineNumber());
        }
    }

    /** All that a verdict found, each once, in an order that does not change. */
    static List<Finding> of(Verdict verdict) {
        List<Finding> findings = new ArrayList<>();
        verdict.result()
                .handleViolations((Collection<Object> objects, String message) -> findings.add(new Finding(
                        verdict.rule(),
                        message,
                        objects.stream()
                                .filter(HasSourceCodeLocation.class::isInstance)
                                .map(HasSourceCodeLocation.class::cast)
                                .findFirst()
                                .map(place -> Place.of(place.getSourceCodeLocation())))));
        // What stands in a finally block is compiled twice.
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::message))
                .toList();
    }
}
