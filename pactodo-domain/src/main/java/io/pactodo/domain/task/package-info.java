/**
 * Tasks, and everything that holds of them wherever they are kept and however they are reached.
 *
 * <p>A {@link io.pactodo.domain.task.Task} is what the store says of one task: the
 * {@link io.pactodo.domain.task.TaskContent} that its client owns, and the instants and the
 * {@link io.pactodo.domain.task.Revision} that it does not. Every value is a record whose constructor refuses what is
 * invalid, so that an instance is proof. A {@link io.pactodo.domain.task.TaskChange} is a decision made on a task as it
 * was read; the {@link io.pactodo.domain.task.TaskRepository} commits it only if the task is still so.
 *
 * <p>The package knows no clock, no id generator, no JSON and no database: time and ids arrive as arguments. What is
 * expected to go wrong is one sealed family, {@link io.pactodo.domain.task.TaskRefused}; an outage is a
 * {@link io.pactodo.domain.task.StorageException}, and never looks like the former.
 */
package io.pactodo.domain.task;
