/**
 * Tasks in PostgreSQL.
 *
 * <p>{@link io.pactodo.adapter.persistence.PostgresStore} is all that is shown: it is opened from
 * {@link io.pactodo.adapter.persistence.PostgresSettings}, brings the schema up to date, and lends out the task
 * repository and its readiness. Whatever it is asked for, it answers or throws within bounded time.
 *
 * <p>A set is one statement. It first locks the counters of all workspaces that the set writes to, in a fixed order, and
 * then, in sight of everything that was committed before, decides on every member and writes those that fit: hence the
 * order of revisions is the order of commits, and no two sets can wait for each other. Reading takes no lock. The
 * database sorts and matches as the domain says, because what is sorted and matched is computed by the domain and
 * stored beside the task.
 *
 * <p>Why it is so, and what was measured, stands in {@code RATIONALE.md} of this module.
 */
package io.pactodo.adapter.persistence;
