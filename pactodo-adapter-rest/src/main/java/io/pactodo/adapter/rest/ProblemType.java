package io.pactodo.adapter.rest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of problem that can be answered, with the page that explains it. The names are a contract. */
enum ProblemType {
    /** The request is no HTTP, or is cut off. */
    MALFORMED_REQUEST(
            400,
            "The request is malformed",
            "The server could not read the request as HTTP/1.1: the request line, a header, the encoding of the path or"
                    + " the length of the body is wrong, or the request ended before it was complete.",
            "Correct the part that the detail names. If a proxy or a library writes the request, look at the bytes it"
                    + " really sends."),
    /** The body is no JSON. */
    MALFORMED_JSON(
            400,
            "The body is not JSON",
            "The body could not be read as JSON in UTF-8: it is empty, has a syntax error, names one field twice, or"
                    + " goes on after its end. The detail says where.",
            "Send one JSON value, as a JSON library writes it, with every field at most once."),
    /** The body is JSON, but no JSON patch. */
    MALFORMED_PATCH(
            400,
            "The patch is malformed",
            "The body is JSON, but no JSON patch (RFC 6902): it is no array of operations, or an operation has no op, path,"
                    + " from or value that it needs.",
            "Each of the errors points to a part of the patch, with what it takes. Correct them all and send it again."),
    /** The body nests arrays and objects deeper than the limit. */
    JSON_TOO_DEEP(
            400,
            "The body is nested too deep",
            "The body has arrays and objects within each other, more of them than the server reads. The detail names the"
                    + " limit.",
            "Send what the field takes: no task needs that depth."),
    /** A parameter of the query has a value that it cannot have. */
    INVALID_PARAMETER(
            400,
            "A query parameter is invalid",
            "A parameter after the question mark is unknown, is given too often, or has a value that it cannot have.",
            "Each of the errors names a parameter and the values that it takes. Correct them all and send it again."),
    /** A cursor is none of ours, or of another query. */
    INVALID_CURSOR(
            400,
            "The cursor is invalid",
            "A cursor continues one list: it is opaque, and belongs to the filters and the sort that it was handed out"
                    + " for. This one was altered or cut off, or the parameters beside it have changed.",
            "Follow the link to the next page as it was given, or leave the cursor out to begin anew."),
    /** A header has a value that it cannot have. */
    INVALID_HEADER(
            400,
            "A header is invalid",
            "A header of the request has a value that it cannot have, such as an entity tag without its quotes.",
            "Correct the header that the detail names. Entity tags are sent as they came, quotes included."),
    /** What came is not what Alertmanager sends. */
    INVALID_WEBHOOK(
            400,
            "The webhook is none that Alertmanager sends",
            "The body is JSON, but not what Alertmanager sends to a webhook in version 4. Nothing was entered. Alertmanager does"
                    + " not send again what is answered so.",
            "Each of the errors points to a field (a JSON pointer, RFC 6901), with what is wrong and what it takes. If"
                    + " Alertmanager itself sent it, look at its version, and at whatever stands between."),
    /** Whoever asks does not know the secret. */
    NOT_AUTHENTICATED(
            401,
            "The secret is missing or wrong",
            "This server was given a secret, and shows and takes incidents only from those who know it.",
            "Send it as Authorization: Bearer, or as the password of any user with Authorization: Basic. A browser asks"
                    + " for it. Alertmanager sends it with http_config in its webhook."),
    /** There is no such task. */
    TASK_NOT_FOUND(
            404,
            "There is no such task",
            "The workspace has no task with this id. It never had one, or has deleted it more than 30 days ago.",
            "Look at the id and at the workspace. A task that was deleted answers 410 and not 404, for 30 days."),
    /** There is no such list. */
    LIST_NOT_FOUND(
            404,
            "There is no such list",
            "The workspace has no list with this id. It never had one, or has deleted it more than 30 days ago.",
            "Look at the id and at the workspace. A list that was deleted answers 410 and not 404, for 30 days."),
    /** No task has such a tag. */
    TAG_NOT_FOUND(
            404,
            "There is no such tag",
            "No task of the workspace that is not deleted has this tag.",
            "Look at the spelling, which counts to the letter, at the percent-encoding of the path, and at the workspace."),
    /** There is no such incident. */
    INCIDENT_NOT_FOUND(
            404,
            "There is no such incident",
            "The log has no incident with this number. Incidents are never removed from it.",
            "Look at the number: GET /api/incidents lists all that there are."),
    /** Nothing is served under that path. */
    ROUTE_NOT_FOUND(
            404,
            "There is nothing at this path",
            "The path of the request belongs to no route of this server.",
            "Look at the path, slashes and spelling included. The page at the root of the server lists what there is."),
    /** The path is served, but not with that method. */
    METHOD_NOT_ALLOWED(
            405,
            "The method is not allowed here",
            "There is such a path, but it does not answer to this method.",
            "Use one of the methods that the Allow header lists."),
    /** The client takes none of the representations that there are. */
    NOT_ACCEPTABLE(
            406,
            "There is no acceptable representation",
            "The Accept header of the request excludes every media type that this path can answer with.",
            "Accept what the path has, which is application/json for most, or leave the header out."),
    /** The request came too slowly. */
    REQUEST_TIMEOUT(
            408,
            "The request took too long to arrive",
            "The body did not arrive within the time that the server waits for it.",
            "Send it again, without pausing within the request."),
    /** Others changed the task again and again. */
    CONTENDED(
            409,
            "Others are changing this task",
            "The change found no gap between the changes of others. Nothing was changed.",
            "Send it again after the seconds that the Retry-After header names."),
    /** Another change of the atomic set was refused. */
    WITHDRAWN(
            409,
            "Another change of the set was refused",
            "The changes were to be made all or none, and another of them was refused. Nothing was changed.",
            "Correct the change that was refused for a reason of its own, and send the set again."),
    /** The patch does not fit the task as it is. */
    PATCH_CONFLICT(
            409,
            "The patch does not fit the task",
            "An operation of the JSON patch cannot be carried out on the task as it is: a test failed, or there is nothing"
                    + " at its path. The error points to the operation. Nothing was changed.",
            "Read the task, make the patch anew from what it is now, and send that."),
    /** Tasks that are not deleted are a part of the task that is to be. */
    SUBTASKS_REMAIN(
            409,
            "The task still has subtasks",
            "The task cannot be deleted, because tasks that are not deleted have it for their parent: subtasks says how many,"
                    + " and GET /api/tasks?parent= with its id lists them. Nothing was changed.",
            "Delete the subtasks first, or give them another parent or none; then delete the task. An atomic batch deletes a"
                    + " whole tree at once, if each task stands behind all of its subtasks."),
    /** The place that a deleted task is to come back to is gone. */
    PLACE_GONE(
            409,
            "The place of the task is gone",
            "The task cannot be restored to where it was, because its list or its parent was deleted as well, or has come to"
                    + " stand too deep. The errors tell which. Nothing was changed.",
            "Restore the list and the parent first, then the task."),
    /** Tasks are in the list that is to be deleted. */
    LIST_NOT_EMPTY(
            409,
            "The list still has tasks in it",
            "The list cannot be deleted, because tasks that are not deleted are in it: the detail says how many, and"
                    + " GET /api/tasks?list= with its id lists them. Nothing was changed.",
            "Move the tasks to another list, or delete them; then delete the list."),
    /** The inbox is to be deleted. */
    INBOX_IS_PERMANENT(
            409,
            "The inbox cannot be deleted",
            "Every workspace has an inbox, which tasks go to that name no list. Nothing was changed.",
            "Rename it with PATCH if its name does not suit."),
    /** The tag that another is to be renamed to is in use. */
    TAG_EXISTS(
            409,
            "There is such a tag already",
            "The tag cannot be renamed so, because tasks have the other tag already: after that nobody could tell the two"
                    + " apart again. Nothing was changed.",
            "If the two are to become one, send \"merge\": true beside the name. Otherwise choose another name."),
    /** The first request with this key is still being served. */
    IDEMPOTENCY_KEY_IN_USE(
            409,
            "The first request with this key is still being served",
            "A request with the same Idempotency-Key, method and path has come before, and has not been answered yet. This"
                    + " one has changed nothing.",
            "Send the request again, unchanged, after the seconds that the Retry-After header names: then it is answered"
                    + " as the first one was. If that was refused or failed, it is served anew."),
    /** Somebody else has answered the incident. */
    INCIDENT_ACKNOWLEDGED(
            409,
            "Somebody else has acknowledged the incident",
            "The incident was acknowledged before, by another person: incident shows by whom and when. Nothing was entered.",
            "Talk to them, and add a note if there is more to say. An acknowledgement is not handed on."),
    /** There is nothing left to declare over. */
    INCIDENT_OVER(
            409,
            "The incident is over already",
            "The incident was declared over before, or its alerts have ended: incident shows since when. Nothing was entered.",
            "If nobody has acknowledged it, do that. What else there is to say is a note."),
    /** The task was deleted. */
    TASK_DELETED(
            410,
            "The task was deleted",
            "The task was there and was deleted at the instant that deleted_at names.",
            "Restore it with POST to its path followed by /restore, or forget it."),
    /** The list was deleted. */
    LIST_DELETED(
            410,
            "The list was deleted",
            "The list was there and was deleted at the instant that deleted_at names.",
            "Restore it with POST to its path followed by /restore, or forget it."),
    /** What was changed since a revision cannot be told. */
    POSITION_GONE(
            410,
            "The position in the changes is gone",
            "What was changed since this revision cannot be told. Either tasks that were deleted after it are kept no longer,"
                    + " which they are for 30 days. Or the workspace has never been at it: the revision is of another"
                    + " workspace or store, or an older copy of the store has taken its place.",
            "List the tasks anew, put that in the place of all that was known, and follow the changes from the revision of"
                    + " that list."),
    /** There is a task under that id already. */
    TASK_EXISTS(
            412,
            "There is such a task already",
            "The request asked to create a task only if there is none under its id (If-None-Match: *), but there is one:"
                    + " current shows it.",
            "If it is the task that you meant to create, take it as it is. To replace it, send If-Match with its entity"
                    + " tag. To create another, choose another id."),
    /** The task is not the one that the client knows. */
    REVISION_MISMATCH(
            412,
            "The task has changed meanwhile",
            "The precondition of the request does not hold: somebody has changed the task since it was read. Nothing was"
                    + " changed; current shows the task as it is now, and the ETag header names its revision.",
            "Merge your change with the current task, and send it with If-Match and the current entity tag."),
    /** There is a list under that id already. */
    LIST_EXISTS(
            412,
            "There is such a list already",
            "The request asked to create a list only if there is none under its id (If-None-Match: *), but there is one:"
                    + " current shows it.",
            "If it is the list that you meant to create, take it as it is. To replace it, send If-Match with its entity"
                    + " tag. To create another, choose another id."),
    /** The list is not the one that the client knows. */
    LIST_REVISION_MISMATCH(
            412,
            "The list has changed meanwhile",
            "The precondition of the request does not hold: somebody has changed the list since it was read. Nothing was"
                    + " changed; current shows the list as it is now, and the ETag header names its revision.",
            "Merge your change with the current list, and send it with If-Match and the current entity tag."),
    /** The body is larger than the limit. */
    BODY_TOO_LARGE(
            413,
            "The body is too large",
            "The body of the request is larger than the server takes. The detail names the limit.",
            "Send less at once."),
    /** The batch has more operations than the limit. */
    BATCH_TOO_LARGE(
            413,
            "The batch is too large",
            "The batch has more operations than the server takes at once. The detail names the limit. Nothing was changed.",
            "Send it in several batches."),
    /** The patch does more than a task needs. */
    PATCH_TOO_LARGE(
            413,
            "The patch is too large",
            "The JSON patch has too many operations, or makes a document that is far larger than any task. The detail names"
                    + " the limit. Nothing was changed.",
            "Send it in several patches, or replace the task with PUT."),
    /** The body is of a media type that is not understood here. */
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The media type is not supported",
            "The body of the request has a Content-Type or a Content-Encoding that this path does not understand.",
            "Send application/json. Where a PATCH is allowed, the Accept-Patch header lists what it understands."),
    /** The task that was sent is invalid. */
    INVALID_TASK(
            422,
            "The task is invalid",
            "The body is JSON, but not a task: fields are unknown, missing, of another type, or have values that they"
                    + " cannot have. Nothing was changed.",
            "Each of the errors points to a field (a JSON pointer, RFC 6901), with what is wrong and what it takes. All"
                    + " of them are listed: correct them all and send it again."),
    /** The list that was sent is invalid. */
    INVALID_LIST(
            422,
            "The list is invalid",
            "The body is JSON, but not a list: fields are unknown, missing, of another type, or have values that they"
                    + " cannot have. Nothing was changed.",
            "Each of the errors points to a field (a JSON pointer, RFC 6901), with what is wrong and what it takes. All"
                    + " of them are listed: correct them all and send it again."),
    /** What a tag is to become is invalid. */
    INVALID_TAG(
            422,
            "The tag is invalid",
            "The body is JSON, but does not say what the tag is to be called. Nothing was changed.",
            "Each of the errors points to a field (a JSON pointer, RFC 6901), with what is wrong and what it takes. All"
                    + " of them are listed: correct them all and send it again."),
    /** What was to be entered about an incident is invalid. */
    INVALID_ENTRY(
            422,
            "The entry is invalid",
            "The body is JSON, but does not say who enters something, or says it wrongly. Nothing was entered.",
            "Each of the errors points to a field (a JSON pointer, RFC 6901), with what is wrong and what it takes. All"
                    + " of them are listed: correct them all and send it again."),
    /** The batch that was sent is invalid. */
    INVALID_BATCH(
            422,
            "The batch is invalid",
            "The body is JSON, but no batch, or one of its operations is invalid. Nothing was changed. If operations could be"
                    + " looked at, results has what stands in the way of each.",
            "Each of the errors points to a part of the batch (a JSON pointer, RFC 6901), with what is wrong and what it"
                    + " takes. All of them are listed: correct them all and send it again. With \"atomic\": false the sound"
                    + " operations are done all the same."),
    /** What is to go wrong on purpose is invalid. */
    INVALID_FAULT(
            422,
            "The fault is invalid",
            "The body is JSON, but does not say what is to go wrong on purpose, or for how long. Nothing goes wrong that did not"
                    + " before.",
            "Each of the errors points to a field (a JSON pointer, RFC 6901), with what is wrong and what it takes. All"
                    + " of them are listed: correct them all and send it again."),
    /** The key has named another request before. */
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The key was used for another request",
            "A request with the same Idempotency-Key, method and path took effect within the last 24 hours, and its body was"
                    + " another one, if only by a byte. This one has changed nothing.",
            "To hear the answer to the first request again, send its body as it was. For another request, make a new key,"
                    + " such as a random UUID: each key names one request."),
    /** The server is set to refuse changes without a condition. */
    PRECONDITION_REQUIRED(
            428,
            "If-Match is required",
            "This server is set to let nobody overwrite what they have not seen: a change of a task that is there has to say"
                    + " which revision it is meant for. Nothing was changed.",
            "Read the task, and send the change with If-Match and the ETag that came with it. In a batch, each update and"
                    + " each delete says it as if_match. To create a task by PUT, send If-None-Match: *."),
    /** The caller has sent more requests than it may. */
    RATE_LIMIT_EXCEEDED(
            429,
            "Too many requests",
            "This server is set to take no more than so many requests of one caller in a while, and this caller is beyond"
                    + " that. The request was not looked at, and nothing was changed.",
            "Send it again after the seconds that the Retry-After header names. The RateLimit header of every answer tells"
                    + " how many requests are left (r) and after how many seconds all of them are there again (t); the"
                    + " RateLimit-Policy header tells how many there are (q) in how many seconds (w)."),
    /** The header block is larger than the limit. */
    HEADERS_TOO_LARGE(
            431,
            "The headers are too large",
            "The request line and the headers together are larger than the server takes.",
            "Send fewer or shorter headers and parameters: cookies are ignored here, and can be left out."),
    /** Something happened that nobody foresaw. */
    INTERNAL_ERROR(
            500,
            "Something went wrong here",
            "The server met a condition that nobody foresaw. It is not the fault of the request.",
            "Report it with the request id that the problem names: the server's log has the details under it. Whether"
                    + " a change took effect can be seen by reading the task."),
    /** The store cannot be reached. */
    STORAGE_UNAVAILABLE(
            503,
            "The store is away",
            "The database cannot be reached or does not answer in time. It is not the fault of the request.",
            "What only reads can be sent again after the seconds that the Retry-After header names. A change may or may"
                    + " not have been stored. With an Idempotency-Key it is safe to send again, with the same key and body;"
                    + " so are changes with If-Match, and PUT with If-None-Match: * under an id of your own. Otherwise look"
                    + " before sending it again, because a second POST may make a second task."),
    /** The journal of incidents cannot be written. */
    JOURNAL_UNAVAILABLE(
            503,
            "The journal cannot be written",
            "What was sent could not be kept, most likely because a disk is full, and so nothing was entered. What was entered"
                    + " before is kept, and can be read.",
            "Send it again after the seconds that the Retry-After header names, as Alertmanager does. For operators: the log"
                    + " says what stands in the way; make room on the disk."),
    /** As many follow changes live as may. */
    TOO_MANY_STREAMS(
            503,
            "All streams are taken",
            "As many clients follow changes live as this server lets.",
            "Connect again after the seconds that the Retry-After header names, or ask /api/tasks/changes from time to time,"
                    + " which tells the same. For operators: --max-streams sets how many there may be."),
    /** The server cannot serve at present. */
    NOT_READY(
            503,
            "Not ready to serve",
            "Something that requests depend on is not ready. The errors list what stands in the way.",
            "For operators: clear what is listed. For clients: wait.");

    private final int status;
    private final String title;
    private final String meaning;
    private final String wayOut;

    ProblemType(int status, String title, String meaning, String wayOut) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.wayOut = wayOut;
    }

    /** The status that it is answered with. */
    int status() {
        return status;
    }

    /** What it is, in a few words that never change. */
    String title() {
        return title;
    }

    /** What it means, for its page. */
    String meaning() {
        return meaning;
    }

    /** How to get out of it, for its page. */
    String wayOut() {
        return wayOut;
    }

    /** What programs tell it by, such as {@code task_not_found}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its page is called, such as {@code task-not-found}. */
    String slug() {
        return code().replace('_', '-');
    }

    /** Where its page is. */
    String path() {
        return "/problems/" + slug();
    }

    /** The type whose page is called so. */
    static Optional<ProblemType> named(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** What to answer a status with that somebody else decided on. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 404 -> ROUTE_NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 503 -> NOT_READY;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
