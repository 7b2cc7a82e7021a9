package io.pactodo.conformance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chapter 19: who asks too much is told how much is too much, and when to come back. */
final class RateLimits {
    private static final Pattern QUOTA = Pattern.compile("\"[^\"]+\";.*\\bq=([0-9]+).*");
    private static final int MOST_REQUESTS = 300;

    @Promise(
            rule = "19.01",
            that = "Answers and refusals tell how many requests are left.",
            source = "contract, Headers and codes: RateLimit")
    void left(Workspace workspace) {
        Answer answer = limited(workspace);

        for (Answer each : new Answer[] {answer, workspace.get("/no/such/path")}) {
            each.has(each.header("RateLimit").matches("\"[^\"]+\";.*\\br=[0-9]+.*"), "RateLimit: \"...\";r=...;t=...");
        }
    }

    @Promise(
            rule = "19.02",
            that = "Answers tell how many requests there are, and in how many seconds.",
            source = "contract, Headers and codes: RateLimit-Policy")
    void policy(Workspace workspace) {
        Answer answer = limited(workspace);

        boolean isPolicy = answer.header("RateLimit-Policy").matches("\"[^\"]+\";.*\\bq=[0-9]+.*\\bw=[0-9]+.*");
        answer.has(isPolicy, "RateLimit-Policy: \"...\";q=...;w=...");
    }

    @Promise(
            rule = "19.03",
            that = "Who asks for more gets a 429 with Retry-After, as a problem.",
            source = "contract, Headers and codes: 429; RFC 6585, 4")
    void exceeded(Workspace workspace) {
        Matcher policy = QUOTA.matcher(limited(workspace).header("RateLimit-Policy"));
        if (!policy.matches() || Integer.parseInt(policy.group(1)) > MOST_REQUESTS) {
            throw new Missing("the limit is too high to be reached by a few requests");
        }
        for (int number = 0; number < 2 * MOST_REQUESTS; number++) {
            Answer answer = workspace.sendOnce(workspace.request("GET", Workspace.TASKS));
            if (answer.status() >= 400) {
                answer.isProblem(429);
                answer.has(answer.header("Retry-After").matches("[0-9]+"), "a Retry-After in seconds");
                return;
            }
        }
        throw new Missing("the limit was not reached by " + 2 * MOST_REQUESTS + " requests");
    }

    private static Answer limited(Workspace workspace) {
        Answer answer = workspace.list("");
        if (answer.headerIfAny("RateLimit").isEmpty()
                && answer.headerIfAny("RateLimit-Policy").isEmpty()) {
            throw new Missing("the server limits nobody: there is no RateLimit header");
        }
        return answer;
    }
}
