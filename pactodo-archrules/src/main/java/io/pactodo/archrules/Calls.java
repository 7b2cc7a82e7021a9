package io.pactodo.archrules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** The calls of the JDK, and the annotations, that are out of place in a hexagon; method references count as calls. */
final class Calls {
    /** Whatever answers otherwise in the next run. By class; a name that ends in a star stands for all that begin so. */
    private static final Map<String, Set<String>> CLOCKS_CHANCE_AND_ENVIRONMENT = Map.ofEntries(
            Map.entry("java.lang.System", Set.of("currentTimeMillis", "getenv", "getProperty", "getProperties")),
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.time.Clock", Set.of("system*", "tick*")),
            Map.entry("java.time.InstantSource", Set.of("system")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.util.Random", Set.of("<init>")),
            Map.entry("java.util.SplittableRandom", Set.of("<init>")),
            Map.entry("java.util.concurrent.ThreadLocalRandom", Set.of("current")),
            Map.entry("java.security.SecureRandom", Set.of("<init>", "getInstance*")),
            Map.entry("java.util.Date", Set.of("<init>")),
            Map.entry("java.util.Calendar", Set.of("getInstance")),
            Map.entry("java.util.GregorianCalendar", Set.of("<init>")),
            Map.entry("java.util.TimeZone", Set.of("getDefault")));

    private static final Set<String> NAMELESS_FAILURES =
            Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");

    /** By simple name, because each framework has its own: CDI, Spring, JAX-RS, JPA, EJB. */
    private static final Set<String> INJECTING_ANNOTATIONS = Set.of(
            "Inject",
            "Autowired",
            "Value",
            "Resource",
            "Context",
            "EJB",
            "PersistenceContext",
            "PersistenceUnit",
            "PathParam",
            "QueryParam",
            "HeaderParam",
            "CookieParam",
            "FormParam",
            "MatrixParam",
            "BeanParam");

    /** What tests are made with, and whose classes production has no use for. */
    static final DescribedPredicate<JavaClass> OF_TESTS = resideInAnyPackage(
            "org.junit..",
            "junit.framework..",
            "org.assertj..",
            "org.hamcrest..",
            "org.mockito..",
            "org.testng..",
            "org.testcontainers..",
            "com.tngtech.archunit..");

    private Calls() {}

    /** Whether a clock, chance or the environment is asked. */
    static boolean looksUp(JavaAccess<?> access) {
        return isNow(access.getTarget()) || isListed(access.getTarget());
    }

    /** Whether a failure is made that has no name of its own, other than by a subclass of it. */
    static boolean makesNamelessFailure(JavaAccess<?> access) {
        return isConstructor(access.getTarget())
                && NAMELESS_FAILURES.contains(access.getTargetOwner().getName())
                && !isCallOfSuper(access);
    }

    /** Whether a framework fills the field. */
    static boolean isInjected(JavaField field) {
        return field.getAnnotations().stream()
                .anyMatch(annotation ->
                        INJECTING_ANNOTATIONS.contains(annotation.getRawType().getSimpleName()));
    }

    /** With a clock at hand {@code now} is a conversion; without one it is a look at the machine. */
    private static boolean isNow(AccessTarget target) {
        return target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now")
                && target instanceof CodeUnitCallTarget call
                && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isListed(AccessTarget target) {
        return CLOCKS_CHANCE_AND_ENVIRONMENT.getOrDefault(target.getOwner().getName(), Set.of()).stream()
                .anyMatch(listed -> matches(listed, target.getName()));
    }

    private static boolean matches(String listed, String name) {
        return listed.endsWith("*") ? name.startsWith(listed.substring(0, listed.length() - 1)) : name.equals(listed);
    }

    private static boolean isConstructor(AccessTarget target) {
        return target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME);
    }

    private static boolean isCallOfSuper(JavaAccess<?> access) {
        JavaClass origin = access.getOriginOwner();
        return access.getOrigin() instanceof JavaConstructor
                && origin.getRawSuperclass()
                        .filter(access.getTargetOwner()::equals)
                        .isPresent();
    }
}
