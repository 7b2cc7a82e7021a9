-- How a task comes again when it is done: a rule as RFC 5545 writes it, and what it is counted from.

ALTER TABLE task
    ADD COLUMN recurrence_rule   text COLLATE "C",
    ADD COLUMN recurrence_anchor text COLLATE "C",
    ADD CONSTRAINT task_recurrence_anchor_is_known CHECK (recurrence_anchor IN ('due', 'completion')),
    ADD CONSTRAINT task_recurrence_is_whole CHECK ((recurrence_rule IS NULL) = (recurrence_anchor IS NULL)),
    ADD CONSTRAINT task_recurrence_goes_with_a_due_date CHECK (recurrence_rule IS NULL OR due_date IS NOT NULL),
    ADD CONSTRAINT task_that_is_done_does_not_recur CHECK (recurrence_rule IS NULL OR status <> 'done');
