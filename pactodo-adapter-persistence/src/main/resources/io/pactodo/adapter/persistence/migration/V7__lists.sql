-- Lists. The inbox of a workspace has a row only once somebody has changed it, so that a task needs none to be in it: hence
-- no foreign key from tasks to lists. What holds between them is held by whoever writes, under the lock of the workspace.
CREATE TABLE list (
    workspace_id text COLLATE "C" NOT NULL,
    id           uuid             NOT NULL,
    revision     bigint           NOT NULL,
    name         text COLLATE "C" NOT NULL,
    place        numeric          NOT NULL,
    created_at   timestamptz      NOT NULL,
    updated_at   timestamptz      NOT NULL,
    deleted_at   timestamptz,
    deleted      boolean          NOT NULL GENERATED ALWAYS AS (deleted_at IS NOT NULL) STORED,
    CONSTRAINT list_key PRIMARY KEY (workspace_id, id),
    CONSTRAINT list_has_a_workspace FOREIGN KEY (workspace_id) REFERENCES workspace (workspace_id),
    CONSTRAINT list_revision_is_positive CHECK (revision > 0),
    CONSTRAINT list_name_is_1_to_200_characters CHECK (char_length(name) BETWEEN 1 AND 200),
    CONSTRAINT list_instants_are_finite CHECK (
        isfinite(created_at) AND isfinite(updated_at) AND isfinite(deleted_at)),
    CONSTRAINT list_that_is_the_inbox_is_there CHECK (
        deleted_at IS NULL OR id <> '00000000-0000-8000-8000-000000000000')
);

CREATE INDEX list_by_place ON list (workspace_id, deleted, place, id);
-- What was deleted first is at its beginning.
CREATE INDEX list_by_deletion ON list (deleted_at, workspace_id) WHERE deleted_at IS NOT NULL;

-- A parent is no foreign key either: a deleted task may be gone for good before the deleted tasks that were parts of it.
ALTER TABLE task
    ADD COLUMN list_id uuid NOT NULL DEFAULT '00000000-0000-8000-8000-000000000000',
    ADD COLUMN parent_id uuid,
    ADD CONSTRAINT task_is_no_part_of_itself CHECK (parent_id <> id);

-- Partial, so that a task that is in the inbox and no part of another has no entry to write.
CREATE INDEX task_by_list ON task (workspace_id, list_id, deleted, place, id)
    WHERE list_id <> '00000000-0000-8000-8000-000000000000';
CREATE INDEX task_by_parent ON task (workspace_id, parent_id, deleted, place, id)
    WHERE parent_id IS NOT NULL;
