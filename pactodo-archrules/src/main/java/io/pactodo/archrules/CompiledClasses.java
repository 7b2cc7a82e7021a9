package io.pactodo.archrules;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Classes as a build leaves them, in directories and jars, to be judged without a test: all of them or none.
 *
 * @since 0.1.0
 */
public final class CompiledClasses {
    private static final int TOLD = 3;
    /** Whose members a class of the JDK or a library has is asked for by no rule, and takes most of the time. */
    private static final List<String> NOT_ASKED_FOR =
            List.of("MemberTypes", "AccessesToTypes", "EnclosingTypes", "AnnotationTypes", "GenericSignatureTypes");

    private final JavaClasses classes;

    private CompiledClasses(JavaClasses classes) {
        this.classes = classes;
    }

    /**
     * Reads all classes that are there.
     *
     * @param paths directories and jars
     * @return all of them; none is left out in silence
     * @throws UnreadableClasses when one is missing or empty, or has a class that cannot be read
     */
    public static CompiledClasses read(List<Path> paths) {
        List<String> mistakes = new ArrayList<>();
        List<ClassFile> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                List<ClassFile> found = filesIn(path);
                files.addAll(found);
                if (found.isEmpty()) {
                    mistakes.add(
                            path + " has no classes in it: build first, then name the directory or the jar that the"
                                    + " build makes, such as target/classes");
                }
            } catch (IOException failure) {
                mistakes.add(path + " is no directory and no jar that can be read: " + failure);
            }
        }
        refuse(mistakes);
        JavaClasses classes = classesIn(paths);
        Set<String> names =
                classes.stream().map(type -> type.getName().replace('.', '/')).collect(Collectors.toSet());
        List<ClassFile> left =
                files.stream().filter(file -> !file.isAmong(names)).toList();
        left.stream().limit(TOLD).map(ClassFile::reason).forEach(mistakes::add);
        if (left.size() > TOLD) {
            mistakes.add("and " + (left.size() - TOLD) + " more of those");
        }
        refuse(mistakes);
        return new CompiledClasses(classes);
    }

    private static List<ClassFile> filesIn(Path path) throws IOException {
        List<ClassFile> files = new ArrayList<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> below = Files.walk(path)) {
                for (Path file :
                        below.filter(one -> ClassFile.isOne(slashed(one))).toList()) {
                    try (var content = Files.newInputStream(file)) {
                        files.add(ClassFile.read(slashed(file), content));
                    }
                }
            }
            return files;
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            for (var entry :
                    jar.stream().filter(one -> ClassFile.isOne(one.getName())).toList()) {
                try (var content = jar.getInputStream(entry)) {
                    files.add(ClassFile.read(entry.getName(), content));
                }
            }
        }
        return files;
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static JavaClasses classesIn(List<Path> paths) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            NOT_ASKED_FOR.forEach(what ->
                    configuration.setProperty("import.dependencyResolutionProcess.maxIterationsFor" + what, "0"));
            return new ClassFileImporter()
                    .withImportOption(location -> !location.contains("META-INF/"))
                    .importLocations(
                            paths.stream().map(CompiledClasses::location).toList());
        });
    }

    /** ArchUnit takes the path of a jar for a directory without classes. */
    private static Location location(Path path) {
        return Files.isDirectory(path) ? Location.of(path) : Location.of(URI.create("jar:" + path.toUri() + "!/"));
    }

    private static void refuse(List<String> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new UnreadableClasses(mistakes);
        }
    }

    /** {@return how many there are} */
    public int count() {
        return classes.size();
    }

    /**
     * {@return the packages that a hexagon with the usual names may be below: those with a package {@code domain} in them}
     */
    public List<String> likelyRoots() {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> (name + ".").contains(".domain."))
                .map(name -> name.substring(0, (name + ".").indexOf(".domain.")))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * {@return every place where those rules are broken, rule by rule}
     *
     * @param rules what is to be kept
     */
    public List<Finding> breaking(HexagonRules rules) {
        return rules.judge(classes).stream()
                .flatMap(verdict -> Finding.of(verdict).stream())
                .toList();
    }

    /**
     * {@return the dependencies that there are between the parts of that hexagon, the forbidden ones as violations}
     *
     * @param hexagon where the parts are
     */
    public Diagram diagramOf(Hexagon hexagon) {
        return FoundDiagram.of(hexagon, classes);
    }
}
