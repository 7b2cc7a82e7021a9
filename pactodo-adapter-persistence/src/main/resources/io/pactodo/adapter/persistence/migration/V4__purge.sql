-- The greatest revision of a deleted task that a workspace keeps no longer. A table of its own and no column of the
-- workspace, whose row every writer locks: nobody waits for a purge.
CREATE TABLE purged (
    workspace_id text COLLATE "C" NOT NULL,
    revision     bigint           NOT NULL,
    CONSTRAINT purged_key PRIMARY KEY (workspace_id),
    CONSTRAINT purged_has_a_workspace FOREIGN KEY (workspace_id) REFERENCES workspace (workspace_id),
    CONSTRAINT purged_revision_is_positive CHECK (revision > 0)
);

-- What was deleted first is at its beginning; what is not deleted is not in it.
CREATE INDEX task_by_deletion ON task (deleted_at, workspace_id) WHERE deleted_at IS NOT NULL;
