package io.pactodo.adapter.rest;

import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Violation;
import io.pactodo.domain.task.WorkspaceId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a client wants to be told of.
 *
 * @param workspace whose changes
 * @param base where the client reaches this server; ends with a slash
 * @param since the revision that it knows
 */
record EventsQuery(WorkspaceId workspace, URI base, Revision since) {
    /** The header that browsers send when they connect again: the id of the last event that came. */
    static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final List<String> PARAMETERS = List.of("since", "workspace");

    /**
     * Reads a request. {@code Last-Event-ID} has precedence over {@code since}: a browser repeats the address that it began
     * with. The workspace may be named by a parameter, because a browser sends no headers of a script's choice here.
     *
     * @throws ProblemException when a parameter is unknown, repeated, or has a value that it cannot have, or a header has
     */
    static EventsQuery read(TaskRequest request) {
        ParameterReader parameters = new ParameterReader(request.parameters(), PARAMETERS, Set.of());
        Optional<WorkspaceId> named = request.namedWorkspace();
        try {
            parameters.refuseUnknown();
            parameters.refuseRepeated();
            Optional<Revision> since = parameters.one("since", ChangesQueryReader::revision);
            Optional<WorkspaceId> workspace = parameters.one("workspace", WorkspaceId::new);
            workspace
                    .filter(asked -> !named.orElse(asked).equals(asked))
                    .ifPresent(asked -> parameters.add(new Violation(
                            "workspace",
                            "contradiction",
                            "The parameter names the workspace %s, and the header %s another: leave one of them out."
                                    .formatted(asked, TaskRequest.WORKSPACE))));
            parameters.refuseIfAny();
            return new EventsQuery(
                    workspace.or(() -> named).orElse(WorkspaceId.DEFAULT),
                    request.base(),
                    lastEventId(request).or(() -> since).orElse(Revision.ZERO));
        } catch (TaskRefused.Invalid refused) {
            throw ParameterReader.invalid(refused);
        }
    }

    private static Optional<Revision> lastEventId(TaskRequest request) {
        String id = request.context().getHeaderString(LAST_EVENT_ID);
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ChangesQueryReader.revision(id));
        } catch (TaskRefused.Invalid refused) {
            String detail = "%s is the id of the last event that came, which is a revision, not \"%s\"."
                    .formatted(LAST_EVENT_ID, Shown.of(id));
            throw new ProblemException(ProblemType.INVALID_HEADER, detail)
                    .withErrors(List.of(new FieldError(LAST_EVENT_ID, "invalid_revision", detail)));
        }
    }
}
