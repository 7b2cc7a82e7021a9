package io.pactodo.bootstrap.published;

import com.sun.source.doctree.SinceTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import io.pactodo.bootstrap.boundary.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The sources of a module that is published, as the compiler reads them.
 *
 * @param module the module's directory
 */
record PublishedSources(String module) {
    private static final Pattern COMPACT_CONSTRUCTOR = Pattern.compile(" *public \\w+ \\{");

    /** The modules that say of themselves that other builds may depend on them. */
    static List<String> modules() throws IOException {
        try (Stream<Path> children = Files.list(Checkout.root())) {
            return children.filter(child -> Files.exists(child.resolve("pom.xml")))
                    .map(child -> child.getFileName().toString())
                    .filter(child -> Checkout.text(child + "/pom.xml").contains("<internal>false</internal>"))
                    .sorted()
                    .toList();
        }
    }

    /** For each public type, by its full name, the version that it says it is there since; empty when it says none. */
    Map<String, Optional<String>> sinceOfPublicTypes() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            DocTrees documentation = DocTrees.instance(task);
            Map<String, Optional<String>> found = new TreeMap<>();
            for (CompilationUnitTree unit : task.parse()) {
                publicTypes(unit)
                        .forEach(type -> found.put(
                                unit.getPackageName() + "." + type.getSimpleName(), since(documentation, unit, type)));
            }
            return found;
        }
    }

    /**
     * What {@code -Xdoclint:all} has to say about all that others see, as {@code File.java:12: what}. Left out is what JDK 17
     * alone complains about: it wants a record's compact constructor to say again of each component what the record has
     * said; and what JDK 25 alone does: it wants a sentence where a constructor has nothing to say but what it throws.
     */
    List<String> complaintsAboutDocumentation() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    found,
                    List.of("-proc:none", "-Xdoclint:all/protected", "-Xmaxwarns", "1000"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources()));
            task.analyze();
        }
        List<String> complaints = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
            if (!isOfOneJdkAlone(one)) {
                complaints.add(Path.of(one.getSource().getName()).getFileName() + ":" + one.getLineNumber() + ": "
                        + one.getMessage(Locale.ROOT));
            }
        }
        return complaints;
    }

    private static boolean isOfOneJdkAlone(Diagnostic<? extends JavaFileObject> complaint) throws IOException {
        String line = complaint
                .getSource()
                .getCharContent(true)
                .toString()
                .lines()
                .skip(complaint.getLineNumber() - 1)
                .findFirst()
                .orElse("");
        return COMPACT_CONSTRUCTOR.matcher(line).matches()
                || complaint.getMessage(Locale.ROOT).endsWith("no main description");
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Checkout.file(module + "/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .toList();
        }
    }

    private static Stream<ClassTree> publicTypes(CompilationUnitTree unit) {
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC));
    }

    private static Optional<String> since(DocTrees documentation, CompilationUnitTree unit, ClassTree type) {
        return Optional.ofNullable(documentation.getDocCommentTree(new TreePath(new TreePath(unit), type)))
                .flatMap(comment -> comment.getBlockTags().stream()
                        .filter(SinceTree.class::isInstance)
                        .map(SinceTree.class::cast)
                        .findFirst())
                .map(since -> since.getBody().stream().map(Object::toString).collect(Collectors.joining()));
    }
}
