package io.pactodo.application;

import io.pactodo.domain.task.ListContent;
import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.WorkspaceId;
import java.util.Optional;

/**
 * Asks for a new list.
 *
 * @param workspace whose list
 * @param id the id that the client chose; empty to have one made
 * @param content what it says; without an order it goes last
 * @since 0.1.0
 */
public record CreateList(WorkspaceId workspace, Optional<ListId> id, ListContent content) {}
