package io.pactodo.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chapter 28: what is too much is told, and what is not too much is taken. */
final class Limits {
    private static final int KIBIBYTE = 1024;
    private static final int MEBIBYTE = KIBIBYTE * KIBIBYTE;
    private static final String TASK = "{'title':'a'}";

    /** What a client sends besides is less. */
    private static final int OTHER_HEADERS = 500;

    @Promise(
            rule = "28.01",
            that = "A body of 1 MiB is taken, and one byte more is a 413.",
            source = "contract, Headers and codes: body 1 MiB")
    void body(Workspace workspace) {
        workspace
                .post(Workspace.TASKS, TASK + " ".repeat(MEBIBYTE - TASK.length()))
                .is(201);

        tooLarge(workspace).isProblem(413);
    }

    @Promise(
            rule = "28.02",
            that = "A header block of 15 KiB is taken, and one of 17 KiB is a 431.",
            source = "contract, Headers and codes: header block 16 KiB; RFC 6585, 5")
    void headers(Workspace workspace) {
        workspace
                .get(Workspace.TASKS, "X-Padding", "a".repeat(15 * KIBIBYTE - OTHER_HEADERS))
                .is(200);

        tooManyHeaders(workspace).isProblem(431);
    }

    @Promise(
            rule = "28.03",
            that = "What is over a limit is refused with a code of its own: body, headers, batch and depth.",
            source = "contract, Headers and codes: limits")
    void codes(Workspace workspace) {
        List<Answer> refusals = List.of(
                tooLarge(workspace),
                tooManyHeaders(workspace),
                workspace.post(Workspace.TASKS + "/batch", batch(101)),
                workspace.post(Workspace.TASKS, "{'title':'a','tags':" + "[".repeat(40) + "]".repeat(40) + "}"),
                workspace.post(Workspace.TASKS, "{"));

        Set<String> codes = new HashSet<>();
        for (Answer refusal : refusals) {
            String code = refusal.isProblem(400, 413, 422, 431).textAt("/code");
            refusal.has(codes.add(code), "a code of its own, and not " + code);
        }
    }

    private static Answer tooLarge(Workspace workspace) {
        return workspace.post(Workspace.TASKS, TASK + " ".repeat(MEBIBYTE - TASK.length() + 1));
    }

    private static Answer tooManyHeaders(Workspace workspace) {
        return workspace.get(Workspace.TASKS, "X-Padding", "a".repeat(17 * KIBIBYTE));
    }

    private static String batch(int operations) {
        return Stream.generate(() -> "{'op':'create','task':{'title':'a'}}")
                .limit(operations)
                .collect(Collectors.joining(",", "{'operations':[", "]}"));
    }
}
