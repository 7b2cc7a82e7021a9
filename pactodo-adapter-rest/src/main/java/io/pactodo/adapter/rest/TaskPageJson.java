package io.pactodo.adapter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of tasks as clients see it.
 *
 * @param items the tasks
 * @param nextCursor continues the list behind them; null when nothing follows
 * @param revision the revision of the workspace that all of it was read at
 */
record TaskPageJson(List<TaskJson> items, @Nullable String nextCursor, long revision) {}
