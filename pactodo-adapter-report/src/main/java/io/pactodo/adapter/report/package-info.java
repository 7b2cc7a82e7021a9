/**
 * Makes documents for people out of what PacToDo knows: of its promise, of a drill, of an incident.
 *
 * <p>{@code document} says what is to be said and knows nothing of how it looks; {@code writing} writes it down, as Markdown and as
 * HTML, and draws the charts; each document is a package of its own, and knows both. What programs read is no
 * document: it is JSON, made from the values themselves.
 *
 * <h2>A new document</h2>
 *
 * <ol>
 *   <li>Make a package beside {@code slo} with one public class, which takes the values of the domain by constructor and answers
 *       {@code String in(Format)}: {@code new Editions(this::document, new XyzJson(values)::report).in(format)}.
 *   <li>Make a {@code Document} of a title, a subtitle, an opening (one {@code Finding} that judges all of it, then a
 *       {@code Finding} of tone {@code UNKNOWN} for each gap, {@code Cards}, {@code Facts}) and of {@code Chapter}s, one class each.
 *   <li>Name the moments that matter once, as {@code Marks}, and hand them to every chart: {@code Timeline} for lanes of
 *       states (up, probe, an alert each), {@code Layers} for requests a second by outcome, {@code Curve} for latency, with a
 *       {@code Threshold} where the promise lies, {@code Bars} for amounts. A table of moments is a {@code Table}, whose first
 *       column is {@code marks.number(mark)} and whose verdicts are {@code Cell}s of tone {@code GOOD} or {@code BAD}. What only
 *       a human can say is {@code Questions}.
 *   <li>Write numbers and times by {@code InWords}. All text is text: nothing has to be escaped, and nothing can be
 *       marked up.
 *   <li>Enter the class into the doors of {@code report} in {@code House}, and keep what the document looks like beside its test by
 *       {@code Golden}.
 * </ol>
 */
package io.pactodo.adapter.report;
