package io.pactodo.application;

import java.time.Duration;

/**
 * What telling another tool of incidents comes to in numbers.
 *
 * @param taken how many messages were taken since the process began
 * @param failed how many attempts failed
 * @param givenUp how many messages were given up
 * @param pending how many messages wait to be taken
 * @param oldest how long ago that happened which has waited longest; zero when nothing waits
 * @param disabled whether the receiver wants to hear no more
 * @since 0.1.0
 */
public record FeedFigures(long taken, long failed, long givenUp, long pending, Duration oldest, boolean disabled) {}
