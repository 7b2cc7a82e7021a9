package io.pactodo.bootstrap.boundary;

/**
 * A module of the build, and what has to be found of it before a rule about it is believed.
 *
 * @param name the module's directory, which its archive is named after
 * @param packages the package that all of its classes are in, or below it
 * @param sentinel one class that it cannot be without, below that package
 * @param leastClasses how many classes it has at the least, nested ones included
 */
record BuildModule(String name, String packages, String sentinel, int leastClasses) {
    /** Whether a class of that full name belongs here. */
    boolean owns(String className) {
        return className.startsWith(packages + ".");
    }
}
