package io.pactodo.adapter.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/**
 * What a client is told when its request is not served (RFC 9457), as JSON.
 *
 * @param type where its page is
 * @param title what it is, the same for all of its type
 * @param status the status of the answer
 * @param detail what is wrong with this request
 * @param instance the path that was asked for
 * @param code what programs tell the type by
 * @param requestId what the server's log tells the request by
 * @param errors each single fault; often none
 * @param members what more there is to say, by name: for example {@code current}, the task as it is now
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "request_id", "errors"})
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @JsonProperty("request_id") String requestId,
        List<FieldError> errors,
        @JsonIgnore Map<String, Object> members) {

    /** The media type of problems. */
    static final String MEDIA_TYPE = "application/problem+json";

    @JsonAnyGetter
    Map<String, Object> extensions() {
        return members;
    }
}
