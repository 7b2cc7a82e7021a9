/**
 * Repositories that each break one rule, the way a real one would, to show that the contract notices, and that it names
 * the rule. Each stands on the in-memory repository and spoils one thing. Where it takes two threads to show the fault,
 * the repository waits for the second one to be in the right place: the fault shows every time, and by no luck.
 */
package io.pactodo.testkit.broken;
