package io.pactodo.adapter.rest;

import io.pactodo.domain.task.ListPage;
import io.pactodo.domain.task.ListQuery;
import io.pactodo.domain.task.TaskList;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Makes answers of lists.
 *
 * @param base where the client reaches this server; ends with a slash
 */
record ListAnswers(URI base) {
    /** The list as it is stored now. */
    Response shown(TaskList list) {
        return PrivateAnswers.shown(ListJson.of(list, base), list.revision());
    }

    /** The list that was just added. */
    Response created(TaskList list) {
        ListJson json = ListJson.of(list, base);
        return PrivateAnswers.created(json, json.url(), list.revision());
    }

    /** A page of lists. */
    Response page(ListQuery query, QueryString parameters, ListPage page) {
        PageJson<ListJson> json = new PageJson<>(
                page.items().stream().map(list -> ListJson.of(list, base)).toList(),
                page.next().map(place -> ListQueryReader.cursor(query, place)).orElse(null),
                page.revision().value());
        return PrivateAnswers.page(json, page.revision(), base + ListJson.PATH, parameters);
    }
}
