/**
 * The HTTP contract of PacToDo as numbered rules, to be run against any server. It knows HTTP and nothing else: no other
 * module of PacToDo, so that it judges its own server as it would a stranger's.
 *
 * <p>{@link io.pactodo.conformance.ConformanceSuite} runs the rules. Each works in a workspace of its own under a name
 * that nobody has used, so rules neither see each other nor what was there before. They clear nothing up: the names are
 * never used again.
 */
package io.pactodo.conformance;
