/**
 * The boundaries of PacToDo, proven on its own byte code.
 *
 * <p>{@code BoundariesTest} holds PacToDo to the rules of {@code pactodo-archrules}, after {@code ProductionClassesTest} has
 * made sure that the classes which it looks at are there. {@code docs/boundaries.md} tells why each of these is so.
 */
package io.pactodo.bootstrap.boundary;
