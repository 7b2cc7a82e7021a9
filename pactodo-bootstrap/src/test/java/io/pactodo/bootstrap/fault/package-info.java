/** A sound server, spoiled in one thing: what the conformance suite has to find out. */
package io.pactodo.bootstrap.fault;
