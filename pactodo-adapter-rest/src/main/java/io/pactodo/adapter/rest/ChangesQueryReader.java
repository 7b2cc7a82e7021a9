package io.pactodo.adapter.rest;

import io.pactodo.domain.task.ChangesQuery;
import io.pactodo.domain.task.Revision;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the parameters of the change feed. Every fault of them is found at once. */
final class ChangesQueryReader {
    private static final List<String> PARAMETERS = List.of("since", "limit");
    private static final Pattern REVISION = Pattern.compile("[0-9]{1,18}");

    private ChangesQueryReader() {}

    /**
     * Reads a query; without parameters it is for the first changes there are.
     *
     * @param workspace whose changes
     * @throws ProblemException when a parameter is unknown, repeated, or has a value that it cannot have
     */
    static ChangesQuery read(WorkspaceId workspace, QueryString query) {
        ParameterReader parameters = new ParameterReader(query, PARAMETERS, Set.of());
        try {
            parameters.refuseUnknown();
            parameters.refuseRepeated();
            Revision since =
                    parameters.one("since", ChangesQueryReader::revision).orElse(Revision.ZERO);
            int limit = parameters.one("limit", ParameterReader::limit).orElse(TaskQuery.DEFAULT_LIMIT);
            parameters.refuseIfAny();
            return new ChangesQuery(workspace, since, limit);
        } catch (TaskRefused.Invalid refused) {
            throw ParameterReader.invalid(refused);
        }
    }

    /** The revision that the text of a parameter is. */
    static Revision revision(String value) {
        if (!REVISION.matcher(value).matches()) {
            throw new TaskRefused.Invalid(
                    "invalid_revision",
                    "since is a revision as it was answered last, or 0 for all there is, not \"" + Shown.of(value)
                            + "\".");
        }
        return new Revision(Long.parseLong(value));
    }
}
