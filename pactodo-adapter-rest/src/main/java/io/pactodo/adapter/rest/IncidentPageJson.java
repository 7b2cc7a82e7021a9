package io.pactodo.adapter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of incidents, the newest first.
 *
 * @param nextCursor what the next page begins with; null when nothing follows
 * @param now what time it is here: how long is left to respond is counted from that
 */
record IncidentPageJson(List<IncidentJson> items, @Nullable String nextCursor, String now) {}
