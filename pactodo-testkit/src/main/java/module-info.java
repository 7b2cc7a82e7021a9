/** The contract of every port as published tests, the in-memory adapters that keep it, and fixtures. */
module io.pactodo.testkit {
    requires transitive io.pactodo.application;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports io.pactodo.testkit;

    // JUnit calls the tests of the contracts by reflection.
    opens io.pactodo.testkit to
            org.junit.platform.commons;
}
