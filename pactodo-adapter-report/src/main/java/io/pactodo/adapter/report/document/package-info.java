/**
 * What is to be said, apart from how it looks: a {@link io.pactodo.adapter.report.document.Document} of chapters, and these of
 * blocks of a few kinds. Whoever writes documents down answers for every kind
 * ({@link io.pactodo.adapter.report.document.Kinds}), so that a form which forgets one does not compile.
 */
package io.pactodo.adapter.report.document;
