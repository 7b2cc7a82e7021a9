/**
 * A failure on purpose, and what is learned of it: arithmetic and judgement, and nothing that breaks or measures.
 *
 * <p>A {@link io.pactodo.domain.drill.DrillScenario} says what is broken and what has to be told of it, how soon. While it
 * runs, each {@link io.pactodo.domain.drill.Milestone} is reached at some time, which makes a {@link
 * io.pactodo.domain.drill.DrillTimeline}, and clients ask steadily, each of them a {@link io.pactodo.domain.drill.Shot}: together
 * they are the {@link io.pactodo.domain.drill.DrillLoad}. Whether the drill mends it or it comes back by itself is its {@link
 * io.pactodo.domain.drill.Recovery}. All of it is a {@link io.pactodo.domain.drill.DrillRecord}, whose
 * {@link io.pactodo.domain.drill.DrillTarget targets} are met or missed.
 */
package io.pactodo.domain.drill;
