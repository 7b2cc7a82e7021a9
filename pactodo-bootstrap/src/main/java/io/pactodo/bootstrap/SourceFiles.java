package io.pactodo.bootstrap;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the sources of classes are, so that a finding can be shown on its line: a class file tells only their package. */
final class SourceFiles {
    private static final Set<String> WITHOUT_SOURCES = Set.of("target", "build", "node_modules");

    private final List<String> paths;

    private SourceFiles(List<String> paths) {
        this.paths = List.copyOf(paths);
    }

    /** All Java sources below a directory; what cannot be looked into has none. */
    static SourceFiles below(Path directory) {
        var start = directory.toAbsolutePath();
        var paths = new ArrayList<String>();
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                    var name = String.valueOf(path.getFileName());
                    var isLeftOut = !path.equals(start) && (WITHOUT_SOURCES.contains(name) || name.startsWith("."));
                    return isLeftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                    if (path.toString().endsWith(".java")) {
                        paths.add(start.relativize(path).toString().replace('\\', '/'));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return new SourceFiles(List.of());
        }
        paths.sort(String::compareTo);
        return new SourceFiles(paths);
    }

    /** Its path from that directory, or the one it was asked for by if there is none. */
    String find(String byPackage) {
        return paths.stream()
                .filter(path -> path.equals(byPackage) || path.endsWith("/" + byPackage))
                .findFirst()
                .orElse(byPackage);
    }
}
