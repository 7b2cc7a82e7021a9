package io.pactodo.bootstrap;

import java.util.Optional;

/** Which PacToDo this is. */
final class Version {
    private Version() {}

    /** The version of the jar that this class is in; classes that were never packed have none. */
    static String ofThisBuild() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
