package io.pactodo.adapter.rest;

import java.util.SortedSet;

/**
 * What can be asked for, and what can be answered.
 *
 * @param method the method
 * @param template the path with its parameters, such as {@code /api/tasks/{id}}, or {@link RequestObserver#UNMATCHED}
 * @param statuses every status that can be expected
 */
public record Route(String method, String template, SortedSet<Integer> statuses) {}
