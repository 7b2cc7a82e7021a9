/** What HTTP clients are promised, tried on servers that really listen. */
@NullMarked
package io.pactodo.adapter.rest;

import org.jspecify.annotations.NullMarked;
