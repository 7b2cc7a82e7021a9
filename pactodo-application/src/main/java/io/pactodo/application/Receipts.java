package io.pactodo.application;

import io.pactodo.domain.task.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * Sees to it that a request takes effect once, and keeps what it was answered with. Safe for use by any number of
 * threads, and by any number of processes on one store.
 *
 * <p>A <i>receipt</i> is what is kept of a request: its fingerprint and its answer. All receipts keep these rules; the
 * published contract tests are named after their numbers.
 *
 * <ol>
 *   <li><b>Once.</b> When there is a receipt of the request, its work is not done: the attempt is
 *       {@link Attempt.Replayed}, with the first answer to the byte.
 *   <li><b>Together or not at all.</b> What the work writes and the receipt are committed at one instant. When the work
 *       throws, neither is there, what it threw is thrown, and the request may be attempted anew.
 *   <li><b>One at a time.</b> While one attempt's work is under way, another of the same request is
 *       {@link Attempt.StillRunning}: at once, without waiting for the first.
 *   <li><b>The same content.</b> When the receipt has another fingerprint, the work is not done: the attempt is
 *       {@link Attempt.OtherContent}.
 *   <li><b>Requests apart.</b> The same key in another workspace, or for another operation, is another request.
 *   <li><b>Kept for a day.</b> A receipt counts until {@link #KEPT} has passed since it was written, and not any longer,
 *       forgotten or not. {@link #forget} removes the oldest first, and none that is younger than it was told.
 *   <li><b>Whole repositories.</b> What the work is given keeps all rules of its ports, and sees what the work has written,
 *       to tasks and to lists; what is refused takes nothing back of what the work wrote before.
 *   <li><b>An outage is an outage.</b> When the store cannot answer, a call throws {@link StorageException}: an attempt is
 *       never taken for the first, or for replayed, because nobody could be asked.
 * </ol>
 *
 * @since 0.1.0
 */
public interface Receipts {
    /** How long a receipt counts. */
    Duration KEPT = Duration.ofHours(24);

    /**
     * Attempts a request.
     *
     * @param request which one
     * @param now the instant of the attempt, to the microsecond
     * @param work what it asks for, and how it is answered. It has to do all of its reading and writing with the
     *     repositories that it is given, and only until it returns; it may be called more than once, when the store withdrew
     *     all that it had written before
     * @return what became of it
     * @throws StorageException when the store cannot answer; then it is not known whether the work was committed, and the
     *     way to find out is to attempt it again
     */
    Attempt once(KeyedRequest request, Instant now, Function<Repositories, KeptAnswer> work);

    /**
     * Removes old receipts. Nobody who writes waits for it; it leaves alone what others are at.
     *
     * @param writtenBefore only what was written before that, which counts no more
     * @param most how many at once: at least 1
     * @return how many it removed; less than {@code most} when no others are left
     * @throws StorageException when the store cannot answer
     */
    int forget(Instant writtenBefore, int most);
}
