/**
 * The boundaries of PacToDo, proven on its own byte code.
 *
 * <p>{@link io.pactodo.bootstrap.boundary.HexagonRules} knows what a hexagon is, for any root package, and is shown to
 * reject small hexagons that are broken in one point each. {@code BoundariesTest} holds PacToDo to it, after
 * {@code ProductionClassesTest} has made sure that the classes which it looks at are there. {@code docs/boundaries.md}
 * tells why each of these is so.
 */
package io.pactodo.bootstrap.boundary;
