package io.pactodo.adapter.rest;

/** The whole JSON of a problem, written apart from the code that writes it. */
final class ExpectedProblem {
    private ExpectedProblem() {}

    static String json(String slug, String title, int status, String detail, String instance, String requestId) {
        return json(slug, title, status, detail, instance, requestId, "");
    }

    /** @param errors what is in the list of errors, as JSON */
    static String json(
            String slug, String title, int status, String detail, String instance, String requestId, String errors) {
        return ("{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"instance\":\"%s\","
                        + "\"code\":\"%s\",\"request_id\":\"%s\",\"errors\":[%s]}")
                .formatted(slug, title, status, detail, instance, slug.replace('-', '_'), requestId, errors);
    }
}
