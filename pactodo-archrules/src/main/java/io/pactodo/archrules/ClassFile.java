package io.pactodo.archrules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * A file with a class in it, as it lies in a directory or a jar.
 *
 * @param path where it lies, with slashes; in a jar, from its root
 * @param version the major version of its form, which tells for which Java it was compiled; 0 when it is of no such form
 */
record ClassFile(String path, int version) {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int BEFORE_JAVA_1 = 44;

    static ClassFile read(String path, InputStream content) throws IOException {
        byte[] head = content.readNBytes(8);
        boolean isClass = head.length == 8 && ByteBuffer.wrap(head).getInt() == MAGIC;
        return new ClassFile(path, isClass ? ByteBuffer.wrap(head).getShort(6) : 0);
    }

    /** Whether files of that name are classes that belong to a part: no descriptors, and no twins for newer Javas. */
    static boolean isOne(String path) {
        return path.endsWith(".class") && !path.endsWith("module-info.class") && !path.contains("META-INF/");
    }

    /** Whether it is one of those classes, whose names are told with slashes; the path may begin further out. */
    boolean isAmong(Set<String> names) {
        String name = path.substring(0, path.length() - ".class".length());
        while (!names.contains(name) && name.indexOf('/') >= 0) {
            name = name.substring(name.indexOf('/') + 1);
        }
        return names.contains(name);
    }

    /** Why it was not read. */
    String reason() {
        return version == 0
                ? path + " is no class file: build it again"
                : path + " is compiled for Java " + (version - BEFORE_JAVA_1)
                        + ", which is newer than ArchUnit can read:"
                        + " compile with an older --release for this check, or use a newer PacToDo";
    }
}
