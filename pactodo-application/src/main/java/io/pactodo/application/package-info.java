/**
 * What can be done with tasks: {@link io.pactodo.application.TaskService} has a verb for each use case. What is
 * done with the lists that they are in stands in {@link io.pactodo.application.ListService}, and with their tags in
 * {@link io.pactodo.application.TagService}.
 *
 * <p>Use cases take sets, as the ports do, and answer for each member by itself; one is a set of one, and has a
 * convenience beside it. They are plain, synchronous Java: they know neither HTTP nor SQL nor threads. What they need
 * from outside and the domain does not, they say in ports of their own: {@link io.pactodo.application.TaskIds} for new
 * ids, {@link io.pactodo.application.UseCaseMetrics} for what is counted, {@link io.pactodo.application.Receipts} for what
 * {@link io.pactodo.application.Idempotency} remembers, so that whatever is asked for can be asked for again.
 *
 * <p>Beside the tasks, {@link io.pactodo.application.SloReports} tells whether what was promised of them is kept, as far as
 * {@link io.pactodo.application.Measurements} know.
 *
 * <p>{@link io.pactodo.application.Incidents} has nothing to do with tasks: it runs apart from them, because it has to work
 * while they are away. All that it needs is an {@link io.pactodo.application.IncidentJournal}.
 */
package io.pactodo.application;
