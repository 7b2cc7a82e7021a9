package io.pactodo.bootstrap;

import io.pactodo.adapter.metrics.slo.prometheus.MeasuredBeginnings;
import io.pactodo.adapter.persistence.journal.FileFeedJournal;
import io.pactodo.adapter.rest.IncidentWebhook;
import io.pactodo.application.FeedFigures;
import io.pactodo.application.IncidentDating;
import io.pactodo.application.IncidentFeed;
import io.pactodo.application.Incidents;
import io.pactodo.domain.incident.IncidentEvent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an incident log does in the background, each on a thread of its own: it finds out when incidents began, and tells
 * another tool of them. Nobody who enters something waits for either.
 */
final class IncidentErrands {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentErrands.class);

    private final Optional<Dating> dating;
    private final Optional<Feed> feed;

    private record Dating(MeasuredBeginnings beginnings, BackgroundThread thread) {}

    private record Feed(IncidentFeed feed, IncidentWebhook webhook, BackgroundThread thread) {}

    /**
     * Prepares for what the order wants.
     *
     * @param directory where it is kept how far the other tool has been told
     * @param uri where clients reach the log; asked for once it listens
     * @param parts takes what is opened
     */
    IncidentErrands(IncidentLogOrder.Order order, Path directory, Supplier<URI> uri, OpenParts parts) {
        dating = order.prometheus()
                .map(prometheus ->
                        new Dating(new MeasuredBeginnings(prometheus.told()), new BackgroundThread("pactodo-dating")));
        feed = order.webhook().map(webhook -> {
            var journal = parts.open(() -> FileFeedJournal.open(directory.resolve("webhook.journal")));
            var receiver = new IncidentWebhook(
                    webhook.address(), webhook.secret().value(), order.policy().promise(), uri, Clock.systemUTC());
            var told = new IncidentFeed(
                    journal,
                    receiver.name(),
                    receiver::tell,
                    Clock.systemUTC(),
                    () -> ThreadLocalRandom.current().nextDouble(),
                    LOG::warn);
            return new Feed(told, receiver, new BackgroundThread("pactodo-webhook"));
        });
    }

    /** Who has to learn of everything that happens. */
    List<Consumer<List<IncidentEvent>>> witnesses() {
        return Stream.concat(
                        dating.stream()
                                .<Consumer<List<IncidentEvent>>>map(
                                        errand -> events -> errand.thread().wake()),
                        feed.stream().<Consumer<List<IncidentEvent>>>map(errand -> events -> {
                            errand.feed().saw(events);
                            errand.thread().wake();
                        }))
                .toList();
    }

    /** What telling the other tool comes to, if there is one. */
    Optional<Supplier<FeedFigures>> figures() {
        return feed.map(errand -> errand.feed()::figures);
    }

    /** Begins, once the log listens. */
    void begin(Incidents incidents, OpenParts parts) {
        dating.ifPresent(errand -> parts.open(() -> errand.thread()
                .start(new IncidentDating(incidents, errand.beginnings()::of, Clock.systemUTC(), LOG::info)::work)));
        feed.ifPresent(errand -> {
            errand.feed().begin();
            parts.open(() -> errand.thread().start(errand.feed()::work));
            // Closed before the thread that may wait for its answer.
            parts.open(errand::webhook);
        });
    }
}
