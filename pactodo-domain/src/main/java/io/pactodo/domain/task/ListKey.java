package io.pactodo.domain.task;

/**
 * The whole key of a list. There is no way to ask for a list without naming the workspace that owns it.
 *
 * @param workspace the workspace that owns the list
 * @param id which of its lists
 * @since 0.1.0
 */
public record ListKey(WorkspaceId workspace, ListId id) {
    @Override
    public String toString() {
        return workspace + "/" + id;
    }
}
