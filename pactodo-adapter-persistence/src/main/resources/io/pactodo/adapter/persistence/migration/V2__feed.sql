-- The feed of a workspace is read off this index: what was changed last is at its end, deleted or not.
CREATE INDEX task_by_revision ON task (workspace_id, revision);
