package io.pactodo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chapter 3: what a field takes, and what it does not. */
final class Fields {
    @Promise(rule = "3.01", that = "A title is trimmed.", source = "contract, The task: title")
    void trimmed(Workspace workspace) {
        workspace.task("{'title':'  Buy milk  '}").shows("/title", "'Buy milk'");
    }

    @Promise(
            rule = "3.02",
            that = "A title may have 500 characters, and not 501.",
            source = "contract, The task: title")
    void longTitle(Workspace workspace) {
        workspace.task("{'title':'" + "\uD83D\uDE80".repeat(500) + "'}");
        refused(workspace, "{'title':'" + "\uD83D\uDE80".repeat(501) + "'}", "/title");
    }

    @Promise(rule = "3.03", that = "A task has a title that is not blank.", source = "contract, The task: title")
    void blankTitle(Workspace workspace) {
        for (String body : List.of("{}", "{'title':''}", "{'title':'   '}", "{'title':null}")) {
            refused(workspace, body, "/title");
        }
    }

    @Promise(
            rule = "3.04",
            that = "A title is one line without control characters.",
            source = "contract, The task: title")
    void controlCharacters(Workspace workspace) {
        for (String title : List.of("a\\nb", "a\\u0000", "a\\u001b")) {
            refused(workspace, "{'title':'" + title + "'}", "/title");
        }
    }

    @Promise(rule = "3.05", that = "Notes keep their lines and take no NUL.", source = "contract, The task: notes")
    void notes(Workspace workspace) {
        workspace.task("{'title':'a','notes':'one\\ntwo'}").shows("/notes", "'one\\ntwo'");
        refused(workspace, "{'title':'a','notes':'\\u0000'}", "/notes");
    }

    @Promise(rule = "3.06", that = "Notes may have 64 KiB, and no more.", source = "contract, The task: notes")
    void longNotes(Workspace workspace) {
        workspace.task("{'title':'a','notes':'" + "n".repeat(65_536) + "'}");
        refused(workspace, "{'title':'a','notes':'" + "n".repeat(65_537) + "'}", "/notes");
    }

    @Promise(
            rule = "3.07",
            that = "A priority is a whole number from 0 to 9, written as a number.",
            source = "contract, The task: priority")
    void priority(Workspace workspace) {
        workspace.task("{'title':'a','priority':9}").shows("/priority", "9");
        for (String priority : List.of("10", "-1", "1.5", "'1'", "true")) {
            refused(workspace, "{'title':'a','priority':" + priority + "}", "/priority");
        }
    }

    @Promise(rule = "3.08", that = "A status is one of the four.", source = "contract, The task: status")
    void status(Workspace workspace) {
        for (String status : List.of("open", "in_progress", "done", "cancelled")) {
            workspace.task("{'title':'a','status':'" + status + "'}").shows("/status", "'" + status + "'");
        }
        refused(workspace, "{'title':'a','status':'finished'}", "/status");
    }

    @Promise(
            rule = "3.09",
            that = "A task has at most 50 tags of at most 64 characters.",
            source = "contract, The task: tags")
    void tags(Workspace workspace) {
        workspace.task("{'title':'a','tags':" + tags(50) + "}");
        workspace.task("{'title':'a','tags':['" + "t".repeat(64) + "']}");
        workspace.post(Workspace.TASKS, "{'title':'a','tags':" + tags(51) + "}").isProblem(422);
        workspace
                .post(Workspace.TASKS, "{'title':'a','tags':['" + "t".repeat(65) + "']}")
                .isProblem(422);
    }

    @Promise(
            rule = "3.10",
            that = "An unknown field is refused, so that a typo loses nothing in silence.",
            source = "contract, The task: unknown fields")
    void unknownField(Workspace workspace) {
        refused(workspace, "{'title':'a','titel':'b'}", "/titel");
    }

    @Promise(
            rule = "3.11",
            that = "All invalid fields are told at once.",
            source = "contract, Headers and codes: every error")
    void allAtOnce(Workspace workspace) {
        Answer refused = workspace
                .post(Workspace.TASKS, "{'title':'','priority':10,'status':'x','typo':1}")
                .isProblem(422);

        Set<String> pointers = pointers(refused);
        refused.has(
                pointers.containsAll(List.of("/title", "/priority", "/status", "/typo")),
                "errors with the pointers /title, /priority, /status and /typo");
    }

    @Promise(
            rule = "3.12",
            that = "Each error has a pointer, a code and a detail.",
            source = "contract, Headers and codes: every error")
    void errorMembers(Workspace workspace) {
        Answer refused =
                workspace.post(Workspace.TASKS, "{'title':'a','priority':10}").isProblem(422);

        for (String member : List.of("pointer", "code", "detail")) {
            refused.has(!refused.textAt("/errors/0/" + member).isEmpty(), "a text at /errors/0/" + member);
        }
    }

    @Promise(rule = "3.13", that = "Half a surrogate pair is no character, and refused.", source = "RFC 8259, 8.2")
    void surrogates(Workspace workspace) {
        workspace.post(Workspace.TASKS, "{'title':'\\ud800'}").isProblem(400, 422);
    }

    @Promise(rule = "3.14", that = "A tag stands once at a task.", source = "contract, The task: tags: distinct")
    void distinctTags(Workspace workspace) {
        Answer task = workspace.post(Workspace.TASKS, "{'title':'a','tags':['home','home']}");

        task.is(201, 422);
        task.has(task.status() == 422 || task.at("/tags").size() == 1, "one tag, or a refusal");
    }

    private static void refused(Workspace workspace, String body, String pointer) {
        Answer answer = workspace.post(Workspace.TASKS, body).isProblem(422);
        answer.has(pointers(answer).contains(pointer), "an error with the pointer " + pointer);
    }

    private static Set<String> pointers(Answer answer) {
        Set<String> pointers = new TreeSet<>();
        for (JsonNode error : answer.at("/errors")) {
            pointers.add(error.path("pointer").asText());
        }
        return pointers;
    }

    private static String tags(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "'tag-" + number + "'")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
