package io.pactodo.application;

import io.pactodo.domain.task.WorkspaceId;

/**
 * A request that is to take effect once, however often it is sent. Workspace, operation and key together say which one it
 * is; when callers are known by name, who asks will be a fourth part of that.
 *
 * @param workspace whose tasks it is about
 * @param operation what is asked for and of what, in the words of whoever took the request
 * @param key what its client names it by
 * @param fingerprint of what was sent: the same key with another one is a mistake of the client
 * @since 0.1.0
 */
public record KeyedRequest(WorkspaceId workspace, String operation, IdempotencyKey key, Fingerprint fingerprint) {}
