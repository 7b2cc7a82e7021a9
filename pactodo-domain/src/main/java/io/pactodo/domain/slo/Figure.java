package io.pactodo.domain.slo;

import java.util.Optional;
import java.util.function.Function;

/**
 * Something that was asked for, or why it could not be had. A figure that is missing is not zero.
 *
 * @param <T> what was asked for
 * @since 0.1.0
 */
public sealed interface Figure<T> {
    /** {@return what it is; empty when it could not be had} */
    Optional<T> value();

    /** {@return why it could not be had, and the way out, in a sentence for people; empty when it is known} */
    Optional<String> gap();

    /**
     * {@return the same of something that is made of it}
     *
     * @param <R> what is made
     * @param making asked only when it is known
     */
    <R> Figure<R> map(Function<? super T, ? extends R> making);

    /**
     * {@return a figure that is known}
     *
     * @param <T> what was asked for
     * @param value what it is
     */
    static <T> Figure<T> of(T value) {
        return new Known<>(value);
    }

    /**
     * {@return a figure that could not be had}
     *
     * @param <T> what was asked for
     * @param reason why, and the way out, in a sentence for people
     */
    static <T> Figure<T> missing(String reason) {
        return new Missing<>(reason);
    }

    /**
     * It is known.
     *
     * @param <T> what was asked for
     * @param figure what it is
     */
    record Known<T>(T figure) implements Figure<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(figure);
        }

        @Override
        public Optional<String> gap() {
            return Optional.empty();
        }

        @Override
        public <R> Figure<R> map(Function<? super T, ? extends R> making) {
            return new Known<>(making.apply(figure));
        }
    }

    /**
     * It could not be had.
     *
     * @param <T> what was asked for
     * @param reason why, and the way out, in a sentence for people
     */
    record Missing<T>(String reason) implements Figure<T> {
        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public Optional<String> gap() {
            return Optional.of(reason);
        }

        @Override
        public <R> Figure<R> map(Function<? super T, ? extends R> making) {
            return new Missing<>(reason);
        }
    }
}
