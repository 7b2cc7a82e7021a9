/**
 * What a port promises, as tests that an adapter inherits, and small real adapters to test everything else with.
 *
 * <p>{@link io.pactodo.testkit.TaskRepositoryContract} has one or several tests for each numbered rule of
 * {@link io.pactodo.domain.task.TaskRepository}; the name of each begins with the number, so that a red report names the
 * rule that is broken. An adapter's test implements the interface and says how to get at its store; a deviation is an
 * override that everybody can see. Each other port has its own, named after it: {@link io.pactodo.testkit.ListRepositoryContract},
 * {@link io.pactodo.testkit.TagRepositoryContract}, {@link io.pactodo.testkit.ReceiptsContract},
 * {@link io.pactodo.testkit.ChangeSignalsContract}, {@link io.pactodo.testkit.TaskIdsContract},
 * {@link io.pactodo.testkit.UseCaseMetricsContract}, {@link io.pactodo.testkit.MeasurementsContract},
 * {@link io.pactodo.testkit.ReadinessContract} and {@link io.pactodo.testkit.IncidentJournalContract}.
 *
 * <p>{@link io.pactodo.testkit.InMemoryTaskRepository} is the reference: it keeps every rule and takes the same tests.
 * With {@link io.pactodo.testkit.SequentialTaskIds}, {@link io.pactodo.testkit.SteppingClock} and
 * {@link io.pactodo.testkit.RecordingUseCaseMetrics} it assembles the application without a database, a clock or chance.
 * {@link io.pactodo.testkit.BreakableTaskRepository} and {@link io.pactodo.testkit.BreakableReceipts} have outages on
 * demand.
 *
 * <p>Nothing here draws lots or sleeps: what is random has a seed, and what is concurrent meets at barriers.
 */
package io.pactodo.testkit;
