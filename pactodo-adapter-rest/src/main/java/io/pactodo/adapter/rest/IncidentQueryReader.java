package io.pactodo.adapter.rest;

import io.pactodo.domain.incident.IncidentId;
import io.pactodo.domain.incident.IncidentQuery;
import io.pactodo.domain.incident.IncidentQuery.Scope;
import io.pactodo.domain.task.TaskRefused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the parameters of a page of incidents, and writes the cursor of the next. */
final class IncidentQueryReader {
    private static final List<String> PARAMETERS = List.of("status", "since", "limit", "cursor");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private IncidentQueryReader() {}

    /**
     * Reads a query.
     *
     * @throws ProblemException when a parameter is unknown, repeated, or has a value that it cannot have
     */
    static IncidentQuery read(QueryString sent) {
        ParameterReader parameters = new ParameterReader(sent, PARAMETERS, Set.of());
        parameters.refuseUnknown();
        parameters.refuseRepeated();
        Scope scope = parameters.one("status", IncidentQueryReader::scope).orElse(Scope.ALL);
        Optional<Instant> since = parameters.one("since", Timestamps::instant);
        int limit = parameters.one("limit", ParameterReader::limit).orElse(IncidentQuery.DEFAULT_LIMIT);
        try {
            parameters.refuseIfAny();
        } catch (TaskRefused.Invalid refused) {
            throw ParameterReader.invalid(refused);
        }
        Optional<IncidentId> before = sent.first("cursor")
                .map(cursor ->
                        id(SealedCursor.openText(owner(scope, since), cursor)).orElseThrow(SealedCursor::altered));
        return new IncidentQuery(scope, since, before, limit);
    }

    /** The cursor of that place in the list that this query asks for. */
    static String cursor(IncidentQuery query, IncidentId place) {
        return SealedCursor.sealText(owner(query.scope(), query.since()), place.toString());
    }

    /** The id that a path names, if it is one. */
    static Optional<IncidentId> id(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new IncidentId(Long.parseLong(text))) : Optional.empty();
    }

    private static String owner(Scope scope, Optional<Instant> since) {
        return "incidents/" + scope + "/" + since;
    }

    private static Scope scope(String value) {
        return switch (value) {
            case "open" -> Scope.OPEN;
            case "all" -> Scope.ALL;
            default ->
                throw new TaskRefused.Invalid(
                        "unknown_value",
                        "status is all (the default), or open for those that still need somebody, not \""
                                + Shown.of(value) + "\".");
        };
    }
}
