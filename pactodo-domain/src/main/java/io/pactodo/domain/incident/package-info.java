/**
 * What goes wrong with a service, and who answers it.
 *
 * <p>Alerts come and go; what they have in common is an {@link io.pactodo.domain.incident.Incident}, which lives through
 * two questions: is it over, and has somebody answered it? Each of the four answers is a type of its own, so that a move
 * that makes no sense does not compile. Somebody has to answer within the time of the
 * {@link io.pactodo.domain.incident.ResponsePromise}, counted from when it really began, which is earlier than when the
 * first alert fired.
 *
 * <p>What is kept are {@link io.pactodo.domain.incident.IncidentEvent}s: things that happened, in their sequence. Every
 * incident is the fold of its events, in a {@link io.pactodo.domain.incident.IncidentBook}, which decides too what a
 * report of alerts means.
 */
package io.pactodo.domain.incident;
