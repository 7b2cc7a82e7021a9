-- What requests with a key were answered with: written in the transaction of what they did, and kept for a day. There is
-- no foreign key to the workspace, because an answer may be kept for a workspace that nothing was written to.

CREATE TABLE receipt (
    workspace_id text COLLATE "C" NOT NULL,
    request      bytea            NOT NULL, -- which one: a digest of its operation and its key
    fingerprint  text COLLATE "C" NOT NULL,
    answer       bytea            NOT NULL,
    written_at   timestamptz      NOT NULL,
    CONSTRAINT receipt_key PRIMARY KEY (workspace_id, request),
    CONSTRAINT receipt_request_is_a_digest CHECK (octet_length(request) = 32),
    CONSTRAINT receipt_instant_is_finite CHECK (isfinite(written_at))
);

-- Receipts of all workspaces are forgotten together, the oldest first.
CREATE INDEX receipt_by_age ON receipt (written_at);
