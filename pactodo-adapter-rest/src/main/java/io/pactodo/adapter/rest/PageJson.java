package io.pactodo.adapter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list as clients see it.
 *
 * @param items what is on it
 * @param nextCursor continues behind them; null when nothing follows
 * @param revision the revision of the workspace that all of it was read at
 */
record PageJson<T>(List<T> items, @Nullable String nextCursor, long revision) {}
