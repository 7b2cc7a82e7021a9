package io.pactodo.archrules;

/**
 * What is one thing to the rules: whatever is inside of it may know each other.
 *
 * @param name what it is called: an adapter and a tool by its package below the root, the others by what they are
 * @param role what it is in the hexagon
 */
record Part(String name, Role role) {}
