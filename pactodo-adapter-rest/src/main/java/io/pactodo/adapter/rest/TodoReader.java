package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pactodo.domain.task.Order;
import io.pactodo.domain.task.Status;
import io.pactodo.domain.task.TaskContent;
import io.pactodo.domain.task.TaskRefused;
import io.pactodo.domain.task.Title;
import java.util.Optional;

/**
 * Reads what a client of Todo-Backend says of a task. Other fields than those of a todo are left out of account, because
 * these clients send along whatever they have; a null says nothing, as if the field were absent.
 */
final class TodoReader {
    private TodoReader() {}

    /**
     * Reads a new task.
     *
     * @throws TaskRefused.Invalid when it has no title, or a value that it cannot have
     */
    static TaskContent create(ObjectNode body) {
        Fields fields = new Fields(body);
        Optional<Title> title = fields.require(
                "title", Optional.empty(), "A todo has a title of 1 to 500 characters.", TodoReader::title);
        Status status = status(fields, Status.OPEN);
        Optional<Order> order = order(fields);
        fields.refuseIfAny();
        return placed(TaskContent.titled(title.orElseThrow()).withStatus(status), order);
    }

    /**
     * Changes what it names of a task, and nothing of what Todo-Backend does not know.
     *
     * @throws TaskRefused.Invalid when it names a value that a task cannot have
     */
    static TaskContent patch(TaskContent current, ObjectNode body) {
        Fields fields = new Fields(body);
        Title title = fields.read("title", current.title(), current.title(), TodoReader::title);
        Status status = status(fields, current.status());
        Optional<Order> order = order(fields);
        fields.refuseIfAny();
        return placed(current.withTitle(title).withStatus(status), order);
    }

    private static Title title(JsonNode value) {
        return new Title(Texts.of("A title", value));
    }

    /** What is not done may be in progress or cancelled, and stays so when a client repeats that it is not done. */
    private static Status status(Fields fields, Status before) {
        return fields.read("completed", before, before, value -> {
            if (!value.isBoolean()) {
                throw new TaskRefused.Invalid(
                        "wrong_type", "Completed is true or false; this is " + JsonKind.of(value) + ".");
            }
            if (value.booleanValue()) {
                return Status.DONE;
            }
            return before == Status.DONE ? Status.OPEN : before;
        });
    }

    private static Optional<Order> order(Fields fields) {
        return fields.read("order", Optional.empty(), Optional.empty(), value -> {
            if (!value.isNumber()) {
                throw new TaskRefused.Invalid(
                        "wrong_type", "An order is a number; this is " + JsonKind.of(value) + ".");
            }
            return Optional.of(new Order(value.decimalValue()));
        });
    }

    private static TaskContent placed(TaskContent content, Optional<Order> order) {
        return order.map(content::withOrder).orElse(content);
    }
}
