package io.pactodo.bootstrap;

import java.util.Optional;

/**
 * How a PostgreSQL is reached.
 *
 * @param url a {@code jdbc:postgresql:} URL, without user and password; several hosts are allowed
 * @param user the role that PacToDo works as
 * @param password the role's password; empty where the server asks for none
 */
record DatabaseAccess(String url, String user, Optional<Secret> password) {}
