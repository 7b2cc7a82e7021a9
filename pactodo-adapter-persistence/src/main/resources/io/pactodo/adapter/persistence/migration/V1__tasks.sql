-- Every primary, unique and foreign key begins with the workspace, so that one workspace never reaches into another
-- and the tables can be distributed by it. Texts compare byte by byte, which is code point by code point.

CREATE TABLE workspace (
    workspace_id text COLLATE "C" NOT NULL,
    revision     bigint           NOT NULL DEFAULT 0,
    last_order   numeric          NOT NULL DEFAULT 0,
    CONSTRAINT workspace_key PRIMARY KEY (workspace_id),
    CONSTRAINT workspace_name CHECK (workspace_id ~ '^[a-z0-9-]{1,64}$'),
    CONSTRAINT workspace_revision_is_not_negative CHECK (revision >= 0)
) WITH (fillfactor = 50); -- Its rows are stepped with every write: room for the next version on the same page.

CREATE TABLE task (
    workspace_id  text COLLATE "C"   NOT NULL,
    id            uuid               NOT NULL,
    revision      bigint             NOT NULL,
    title         text COLLATE "C"   NOT NULL,
    notes         text COLLATE "C"   NOT NULL,
    status        text COLLATE "C"   NOT NULL,
    priority      smallint           NOT NULL,
    due_date      date,
    due_time      time(0),
    due_zone      text COLLATE "C",
    start_date    date,
    start_time    time(0),
    start_zone    text COLLATE "C",
    tags          text[] COLLATE "C" NOT NULL,
    place         numeric            NOT NULL,
    completed_at  timestamptz,
    created_at    timestamptz        NOT NULL,
    updated_at    timestamptz        NOT NULL,
    deleted_at    timestamptz,
    -- What follows is derived: what tasks are sorted by, and found by.
    deleted       boolean            NOT NULL GENERATED ALWAYS AS (deleted_at IS NOT NULL) STORED,
    due_key       timestamptz        NOT NULL,
    priority_key  numeric            NOT NULL,
    title_key     text COLLATE "C"   NOT NULL,
    words         tsvector           NOT NULL,
    CONSTRAINT task_key PRIMARY KEY (workspace_id, id),
    CONSTRAINT task_has_a_workspace FOREIGN KEY (workspace_id) REFERENCES workspace (workspace_id),
    CONSTRAINT task_revision_is_positive CHECK (revision > 0),
    CONSTRAINT task_title_is_1_to_500_characters CHECK (char_length(title) BETWEEN 1 AND 500),
    CONSTRAINT task_notes_are_at_most_64_kib CHECK (octet_length(notes) <= 65536),
    CONSTRAINT task_status_is_known CHECK (status IN ('open', 'in_progress', 'done', 'cancelled')),
    CONSTRAINT task_priority_is_0_to_9 CHECK (priority BETWEEN 0 AND 9),
    CONSTRAINT task_due_zone_goes_with_a_time CHECK (due_zone IS NULL OR due_time IS NOT NULL),
    CONSTRAINT task_due_time_goes_with_a_date CHECK (due_time IS NULL OR due_date IS NOT NULL),
    CONSTRAINT task_start_zone_goes_with_a_time CHECK (start_zone IS NULL OR start_time IS NOT NULL),
    CONSTRAINT task_start_time_goes_with_a_date CHECK (start_time IS NULL OR start_date IS NOT NULL),
    CONSTRAINT task_tags_are_at_most_50 CHECK (cardinality(tags) <= 50),
    CONSTRAINT task_instants_are_finite CHECK (
        isfinite(created_at) AND isfinite(updated_at) AND isfinite(completed_at) AND isfinite(deleted_at)),
    CONSTRAINT task_is_completed_just_while_done CHECK ((completed_at IS NOT NULL) = (status = 'done'))
);

-- One index for each sequence that tasks are listed in. What is deleted stands apart, so that a page of what is not
-- never walks over it.
CREATE INDEX task_by_place ON task (workspace_id, deleted, place, id);
CREATE INDEX task_by_due ON task (workspace_id, deleted, due_key, id);
CREATE INDEX task_by_priority ON task (workspace_id, deleted, priority_key, id);
CREATE INDEX task_by_creation ON task (workspace_id, deleted, created_at, id);
CREATE INDEX task_by_update ON task (workspace_id, deleted, updated_at, id);
CREATE INDEX task_by_title ON task (workspace_id, deleted, title_key, id);

CREATE INDEX task_by_tag ON task USING gin (tags);
CREATE INDEX task_by_word ON task USING gin (words);
