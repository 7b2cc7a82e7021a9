package io.pactodo.archrules;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/**
 * What a core needs of the JDK: values, text, time and collections; no input, no output, no threads, no SQL. Packages are
 * named first, because most of the JDK is out of place; then the few classes that live in a package of values and are
 * none.
 */
final class PlainJava {
    static final Set<String> PACKAGES = Set.of(
            "java.lang",
            "java.lang.annotation",
            "java.math",
            "java.nio.charset",
            "java.text",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.time.zone",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream");

    /** A mark on values, in a package of input and output. */
    static final Set<String> ALSO = Set.of("java.io.Serializable");

    /** What runs, waits, loads classes or reaches out of the program. Nested classes go with them. */
    static final Set<String> BUT_NOT = Set.of(
            "java.lang.ClassLoader",
            "java.lang.IO",
            "java.lang.InheritableThreadLocal",
            "java.lang.Module",
            "java.lang.ModuleLayer",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.lang.ScopedValue",
            "java.lang.SecurityManager",
            "java.lang.StackWalker",
            "java.lang.Thread",
            "java.lang.ThreadGroup",
            "java.lang.ThreadLocal",
            "java.util.ResourceBundle",
            "java.util.Scanner",
            "java.util.ServiceLoader",
            "java.util.Timer",
            "java.util.TimerTask");

    /**
     * System is a drawer of everything: these measure, copy and compare, and one asks for a log that is whatever the
     * assembly makes it; the rest prints, ends, loads or looks up.
     */
    static final Set<String> OF_SYSTEM =
            Set.of("arraycopy", "getLogger", "identityHashCode", "lineSeparator", "nanoTime");

    private PlainJava() {}

    static boolean has(JavaClass type) {
        return has(type.getName());
    }

    /** Whether a class of that full name, nested or not, is plain Java. */
    static boolean has(String name) {
        String topLevel = name.replaceFirst("\\$.*", "");
        String inPackage = topLevel.substring(0, Math.max(0, topLevel.lastIndexOf('.')));
        return ALSO.contains(name) || (PACKAGES.contains(inPackage) && !BUT_NOT.contains(topLevel));
    }

    /** Whether it is about System, and not about what is harmless of it. */
    static boolean reachesIntoSystem(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.lang.System")
                && !OF_SYSTEM.contains(access.getTarget().getName());
    }
}
