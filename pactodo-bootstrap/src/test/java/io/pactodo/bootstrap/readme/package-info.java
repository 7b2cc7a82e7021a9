/**
 * The README does what it says: its lines are run against a server, its code is compiled and run, and its links lead
 * somewhere.
 */
package io.pactodo.bootstrap.readme;
