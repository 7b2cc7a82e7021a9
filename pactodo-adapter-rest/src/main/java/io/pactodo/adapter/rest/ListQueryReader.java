package io.pactodo.adapter.rest;

import io.pactodo.domain.task.ListId;
import io.pactodo.domain.task.ListPosition;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.TaskFilter.Deletion;
import io.pactodo.domain.task.TaskQuery;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.WorkspaceId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parameters of a page of lists, and writes the cursor of the next. */
final class ListQueryReader {
    private static final List<String> PARAMETERS = List.of("deleted", "limit", "cursor");
    private static final Pattern PLACE = Pattern.compile("(-?[0-9]{1,31}(?:\\.[0-9]{1,200})?)/([0-9a-f-]{36})");

    private ListQueryReader() {}

    /**
     * Reads a query.
     *
     * @throws ProblemException when a parameter is unknown, repeated, or has a value that it cannot have
     */
    static ListQuery read(WorkspaceId workspace, QueryString sent) {
        ParameterReader parameters = new ParameterReader(sent, PARAMETERS, Set.of());
        parameters.refuseUnknown();
        parameters.refuseRepeated();
        Deletion deleted = parameters.one("deleted", ParameterReader::deletion).orElse(Deletion.EXCLUDED);
        int limit = parameters.one("limit", ParameterReader::limit).orElse(TaskQuery.DEFAULT_LIMIT);
        try {
            parameters.refuseIfAny();
        } catch (TaskRefused.Invalid refused) {
            throw ParameterReader.invalid(refused);
        }
        ListQuery query = ListQuery.in(workspace).withDeleted(deleted).withLimit(limit);
        return sent.first("cursor")
                .map(cursor -> query.withAfter(place(SealedCursor.openText(owner(query), cursor))))
                .orElse(query);
    }

    /** The cursor of that place in the list that this query asks for. */
    static String cursor(ListQuery query, ListPosition place) {
        return SealedCursor.sealText(owner(query), place.order().value().toPlainString() + "/" + place.id());
    }

    private static String owner(ListQuery query) {
        return "lists/" + query.workspace() + "/" + query.deleted();
    }

    private static ListPosition place(String text) {
        Matcher matcher = PLACE.matcher(text);
        try {
            if (matcher.matches()) {
                return new ListPosition(
                        new Order(new BigDecimal(matcher.group(1))), new ListId(UUID.fromString(matcher.group(2))));
            }
        } catch (TaskRefused | IllegalArgumentException forged) {
            throw SealedCursor.altered();
        }
        throw SealedCursor.altered();
    }
}
