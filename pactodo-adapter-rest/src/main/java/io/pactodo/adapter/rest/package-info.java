/**
 * The HTTP contract: requests come in here, are turned into commands of the application, and what became of them goes
 * out as JSON.
 *
 * <p>{@link io.pactodo.adapter.rest.RestServer} is the way in. Grizzly reads the requests, Jersey routes them; both are
 * kept from speaking for themselves: whatever is refused, by whichever of the three, is a problem (RFC 9457) of a
 * {@link io.pactodo.adapter.rest.ProblemType} that has a page of its own.
 *
 * <p>The classes named {@code …Resource} are public only because Jersey has to see them.
 */
@NullMarked
package io.pactodo.adapter.rest;

import org.jspecify.annotations.NullMarked;
