package io.pactodo.adapter.rest;

import io.pactodo.application.ChangeSignals;
import io.pactodo.application.TaskService;
import io.pactodo.domain.task.ChangesPage;
import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.StorageException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that tells all clients what has changed. It reads for all of them at once, and once for all who are at the
 * same place; it waits for none of them.
 */
final class Telling implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    /** How many places are read for at once: with notes as long as they may be, each is 2.4 MB while it is read. */
    private static final int MOST_AT_ONCE = 4;
    /** Tasks at a look: what does not fit into a piece is read again, so that more would be worse where notes are long. */
    private static final int PAGE = 20;

    /** Between two looks while writers are busy: what they write meanwhile is one look. */
    private static final long BREATH_MILLIS = 5;

    private static final long REST_AFTER_FAILURE_MILLIS = 1_000;
    private static final long PATIENCE_MILLIS = 5_000;

    private final TaskService tasks;
    private final EventText text;
    private final ChangeSignals signals;
    private final WakeUps wakeUps;
    private final Set<EventStream> open;
    private final long heartbeat;
    private final Thread thread = new Thread(this, "pactodo-events");
    private boolean begun;

    Telling(
            TaskService tasks,
            EventText text,
            ChangeSignals signals,
            WakeUps wakeUps,
            Set<EventStream> open,
            Duration heartbeat) {
        this.tasks = tasks;
        this.text = text;
        this.signals = signals;
        this.wakeUps = wakeUps;
        this.open = open;
        this.heartbeat = heartbeat.toNanos();
        thread.setDaemon(true);
    }

    /** Begins with the first client. */
    synchronized void begin() {
        if (!begun) {
            begun = true;
            thread.start();
        }
    }

    /** Ends, and does not begin any more. */
    void end() {
        synchronized (this) {
            if (!begun) {
                begun = true;
                return;
            }
        }
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try (ChangeSignals.Subscription subscription = signals.subscribe(wakeUps)) {
            LOG.debug("Telling of changes, by {}.", subscription);
            long beat = System.nanoTime() + heartbeat;
            while (!Thread.currentThread().isInterrupted()) {
                WakeUps.Reasons reasons = wakeUps.take(beat - System.nanoTime());
                boolean due = System.nanoTime() - beat >= 0;
                if (due) {
                    open.forEach(stream -> stream.dropIfStalledFor(heartbeat));
                }
                tellAll(open.stream()
                        .filter(stream -> due || reasons.concern(stream))
                        .toList());
                if (due) {
                    open.forEach(stream -> stream.signal(EventText.signOfLife()));
                    beat = System.nanoTime() + heartbeat;
                }
                TimeUnit.MILLISECONDS.sleep(BREATH_MILLIS);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellAll(Collection<EventStream> streams) throws InterruptedException {
        try {
            Map<EventStream.Place, List<EventStream>> places =
                    streams.stream().filter(EventStream::isReady).collect(Collectors.groupingBy(EventStream::place));
            List<EventStream.Place> all = List.copyOf(places.keySet());
            for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
                tell(all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)), places);
            }
        } catch (StorageException outage) {
            LOG.warn("Followers wait for the store: {}", outage.getMessage());
            restAndLookAgain();
        } catch (RuntimeException failure) {
            LOG.error("Followers could not be told, in a way that nobody foresaw.", failure);
            restAndLookAgain();
        }
    }

    private void tell(List<EventStream.Place> places, Map<EventStream.Place, List<EventStream>> streams) {
        List<ChangesQuery> queries =
                places.stream().map(Telling::query).distinct().toList();
        List<ChangesPage> pages = tasks.changes(queries);
        for (EventStream.Place place : places) {
            EventText.Piece piece = text.of(pages.get(queries.indexOf(query(place))), place.base());
            streams.getOrDefault(place, List.of()).forEach(stream -> stream.tell(piece));
        }
    }

    private static ChangesQuery query(EventStream.Place place) {
        return new ChangesQuery(place.workspace(), place.position(), PAGE);
    }

    private void restAndLookAgain() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(REST_AFTER_FAILURE_MILLIS);
        wakeUps.anyMayHaveChanged();
    }
}
