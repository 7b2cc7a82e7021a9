package io.pactodo.domain.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that goes wrong, or went wrong. Whether it is over and whether somebody has answered it are two questions:
 *
 * <table>
 * <caption>The four states</caption>
 * <tr><th></th><th>{@link Unanswered}</th><th>{@link Answered}</th></tr>
 * <tr><th>{@link Running}</th><td>{@link Open}</td><td>{@link Acknowledged}</td></tr>
 * <tr><th>{@link Over}</th><td>{@link Passed}</td><td>{@link Resolved}</td></tr>
 * </table>
 *
 * @since 0.1.0
 */
public sealed interface Incident {
    /** {@return what is known of it} */
    Facts facts();

    /**
     * {@return the same with other facts; what they come to is for {@link Life} to say}
     *
     * @param facts in place of those that are known
     */
    Incident withFacts(Facts facts);

    /** {@return what it is called by} */
    default IncidentId id() {
        return facts().id();
    }

    /** {@return when it began} */
    default Beginning beginning() {
        return facts().beginning();
    }

    /** {@return how soon somebody has to look: as soon as the most urgent of its alerts wants} */
    default Severity severity() {
        return facts().alerts().stream().map(Alert::severity).reduce(Severity.UNSPECIFIED, Severity::or);
    }

    /** {@return what it is called for people: the summary of its most urgent alert, or else the name of that} */
    default String title() {
        List<Alert> alerts = facts().alerts();
        Alert urgent = alerts.stream()
                .reduce((first, second) -> first.severity().compareTo(second.severity()) <= 0 ? first : second)
                .orElseThrow();
        return urgent.annotations().getOrDefault("summary", urgent.name());
    }

    /** Nobody has answered it yet. */
    sealed interface Unanswered extends Incident {
        /**
         * Somebody answers it, be it over or not.
         *
         * @param answer who, and when
         * @return the same, answered
         */
        Answered acknowledge(Signature answer);
    }

    /** Somebody has answered it. */
    sealed interface Answered extends Incident {
        /** {@return who answered, and when} */
        Signature answer();
    }

    /** It goes on. */
    sealed interface Running extends Incident {
        /**
         * Somebody declares it over. Who does that has answered it, if nobody has before.
         *
         * @param declaration who, and when
         * @return the same, over by that word
         */
        Resolved resolve(Signature declaration);

        /**
         * Its alerts are over, so it is.
         *
         * @param since when the last of them ended
         * @return the same, over since then
         */
        Over calm(Instant since);
    }

    /** It is over. */
    sealed interface Over extends Incident {
        /** {@return since when} */
        Instant overAt();

        /**
         * It was not over for long: it goes on.
         *
         * @return the same, as it was before it was over
         */
        Running again();

        /**
         * It was over a little later than it looked.
         *
         * @param since when it really was over
         * @return the same, over since then
         */
        Over calm(Instant since);
    }

    /**
     * It goes on, and nobody has answered it.
     *
     * @param facts what is known of it
     */
    record Open(Facts facts) implements Unanswered, Running {
        @Override
        public Acknowledged acknowledge(Signature answer) {
            return new Acknowledged(facts, answer);
        }

        @Override
        public Resolved resolve(Signature declaration) {
            return new Resolved(facts, declaration, declaration.at(), Optional.of(declaration));
        }

        @Override
        public Passed calm(Instant since) {
            return new Passed(facts, since);
        }

        @Override
        public Open withFacts(Facts facts) {
            return new Open(facts);
        }
    }

    /**
     * Somebody has answered it, and it goes on.
     *
     * @param facts what is known of it
     * @param answer who, and when
     */
    record Acknowledged(Facts facts, Signature answer) implements Answered, Running {
        @Override
        public Resolved resolve(Signature declaration) {
            return new Resolved(facts, answer, declaration.at(), Optional.of(declaration));
        }

        @Override
        public Resolved calm(Instant since) {
            return new Resolved(facts, answer, since, Optional.empty());
        }

        @Override
        public Acknowledged withFacts(Facts facts) {
            return new Acknowledged(facts, answer);
        }
    }

    /**
     * It went away by itself, and nobody has said that they saw it.
     *
     * @param facts what is known of it
     * @param overAt since when
     */
    record Passed(Facts facts, Instant overAt) implements Unanswered, Over {
        @Override
        public Resolved acknowledge(Signature answer) {
            return new Resolved(facts, answer, overAt, Optional.empty());
        }

        @Override
        public Open again() {
            return new Open(facts);
        }

        @Override
        public Passed calm(Instant since) {
            return new Passed(facts, since);
        }

        @Override
        public Passed withFacts(Facts facts) {
            return new Passed(facts, overAt);
        }
    }

    /**
     * It is over, and somebody has answered it.
     *
     * @param facts what is known of it
     * @param answer who, and when
     * @param overAt since when
     * @param declaration who declared it over; empty when its alerts did
     */
    record Resolved(Facts facts, Signature answer, Instant overAt, Optional<Signature> declaration)
            implements Answered, Over {
        @Override
        public Acknowledged again() {
            return new Acknowledged(facts, answer);
        }

        @Override
        public Resolved calm(Instant since) {
            return new Resolved(facts, answer, since, declaration);
        }

        @Override
        public Resolved withFacts(Facts facts) {
            return new Resolved(facts, answer, overAt, declaration);
        }
    }
}
