/**
 * Makes documents for people out of what PacToDo knows of its promise.
 *
 * <p>A {@link io.pactodo.adapter.report.Document} is what is to be said, in blocks: prose, findings, facts, tables and charts.
 * It knows nothing of how it looks. {@link io.pactodo.adapter.report.MarkdownPage} and
 * {@link io.pactodo.adapter.report.HtmlPage} write the same document, each as well as its form allows: a chart is a drawing in
 * one, and a row of blocks in the other. What programs read is no document: it is JSON, made from the values themselves.
 *
 * <p>Whatever comes from outside, such as the names and the labels of alerts, is text, and stays text:
 * only {@link io.pactodo.adapter.report.Element} writes an angle bracket.
 */
package io.pactodo.adapter.report;
