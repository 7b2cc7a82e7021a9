package io.pactodo.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Several threads that do the same at once, and can wait for each other. */
final class Crowd {
    /** How many writers the contract lets loose. */
    static final int WRITERS = 16;

    private static final long SECONDS_BEFORE_GIVING_UP = 60;

    private final CyclicBarrier barrier;

    private Crowd(int size) {
        this.barrier = new CyclicBarrier(size);
    }

    /** What one of them does. */
    interface Member<T> {
        T work(int index, Crowd crowd);
    }

    /** Lets that many work at once, and answers with what each has made. The first failure is thrown. */
    static <T> List<T> of(int size, Member<T> member) {
        Crowd crowd = new Crowd(size);
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<Future<T>> working = new ArrayList<>();
            for (int index = 0; index < size; index++) {
                int number = index;
                working.add(threads.submit(() -> crowd.started(number, member)));
            }
            List<T> made = new ArrayList<>();
            for (Future<T> future : working) {
                made.add(future.get(SECONDS_BEFORE_GIVING_UP, TimeUnit.SECONDS));
            }
            return made;
        } catch (ExecutionException failure) {
            throw new AssertionError("A member of the crowd failed: " + failure.getCause(), failure.getCause());
        } catch (TimeoutException failure) {
            throw new AssertionError("The crowd was not done in " + SECONDS_BEFORE_GIVING_UP + " s.", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The crowd was interrupted.", failure);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Waits until all of the crowd are here. */
    void meet() {
        try {
            barrier.await(SECONDS_BEFORE_GIVING_UP, TimeUnit.SECONDS);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Another of the crowd failed.", failure);
        } catch (BrokenBarrierException | TimeoutException failure) {
            throw new IllegalStateException("Another of the crowd failed.", failure);
        }
    }

    private <T> T started(int index, Member<T> member) {
        meet();
        return member.work(index, this);
    }
}
