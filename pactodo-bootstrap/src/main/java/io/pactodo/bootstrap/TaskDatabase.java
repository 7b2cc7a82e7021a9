package io.pactodo.bootstrap;

import java.net.URI;

/** The PostgreSQL that tasks are kept in: one that somebody else runs, or PacToDo's own. */
sealed interface TaskDatabase extends AutoCloseable {
    /** How it is reached. */
    DatabaseAccess access();

    /** Where it is, for people: a directory or a URL. */
    String location();

    /** Tells whoever else wants it where the PacToDo that has it is found. */
    void announce(URI address);

    @Override
    void close();

    /**
     * Sees to it that it can be connected to.
     *
     * @throws CannotStart if PacToDo's own cannot be started
     */
    static TaskDatabase open(Configuration.Database wanted) {
        return wanted instanceof Configuration.Local local
                ? Own.in(DataDirectory.claim(local.directory()))
                : new Elsewhere(((Configuration.Remote) wanted).access());
    }

    /** PacToDo's own, in a data directory that nobody else has meanwhile. */
    record Own(DataDirectory directory, LocalDatabase server) implements TaskDatabase {
        private static Own in(DataDirectory directory) {
            try {
                return new Own(directory, LocalDatabase.start(directory));
            } catch (RuntimeException e) {
                directory.close();
                throw e;
            }
        }

        @Override
        public DatabaseAccess access() {
            return server.access();
        }

        @Override
        public String location() {
            return directory.path().toString();
        }

        @Override
        public void announce(URI address) {
            directory.announce(address);
        }

        @Override
        public void close() {
            server.close();
            directory.close();
        }
    }

    /** One that somebody else runs, and PacToDo neither starts nor stops. */
    record Elsewhere(DatabaseAccess access) implements TaskDatabase {
        @Override
        public String location() {
            return access.url().replaceFirst("\\?.*", "");
        }

        @Override
        public void announce(URI address) {
            // Any number of PacToDos share it, and find each other by no file.
        }

        @Override
        public void close() {
            // Nothing of it is PacToDo's to close.
        }
    }
}
