/**
 * Writes documents down, each as well as its form allows: a chart is a drawing in HTML, and a row of blocks in Markdown.
 *
 * <p>Whatever comes from outside, such as the names and the labels of alerts, is text, and stays text: only
 * {@link io.pactodo.adapter.report.writing.Element} writes an angle bracket.
 */
package io.pactodo.adapter.report.writing;
