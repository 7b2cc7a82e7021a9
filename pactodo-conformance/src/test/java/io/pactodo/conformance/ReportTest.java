package io.pactodo.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Report REPORT = new Report(
            URI.create("http://host:1"),
            List.of(
                    new Finding(new Rule("1.01", "reading", "It reads.", "contract, a"), new Verdict.Kept()),
                    new Finding(
                            new Rule("1.02", "reading", "It reads well.", "RFC 1, 2"),
                            new Verdict.Broken(
                                    "status 200",
                                    List.of("POST /a -> 201", "GET /a -> 500"),
                                    "GET /a\nX-Workspace: w",
                                    "HTTP/1.1 500\n\n\u001B[2Joops")),
                    new Finding(
                            new Rule("2.01", "more", "There is more.", "contract, b"),
                            new Verdict.NotOffered("there is no more here"))));

    @Test
    void peopleReadATableAndThenWhatIsBroken() {
        assertThat(REPORT.asText(false)).isEqualTo("""

                1 reading
                  1.01   kept         It reads.
                  1.02   broken       It reads well.

                2 more
                  2.01   not offered  There is more.
                                      there is no more here

                broken 1.02  It reads well.
                  source    RFC 1, 2
                  expected  status 200
                  request   GET /a
                            X-Workspace: w
                  answer    HTTP/1.1 500

                            ?[2Joops
                  all of it POST /a -> 201
                            GET /a -> 500

                http://host:1: 1 rules kept, 1 broken, 1 not offered
                """);
    }

    @Test
    void coloursAddNothingElse() {
        String coloured = REPORT.asText(true);

        assertThat(coloured).contains("\u001B[31mbroken", "\u001B[32mkept", "\u001B[33mnot offered");
        assertThat(coloured.replaceAll("\u001B\\[\\d+m", "")).isEqualTo(REPORT.asText(false));
    }

    @Test
    void programsReadTheSameAsJson() {
        assertThat(Answer.parse(REPORT.asJson())).isEqualTo(Answer.parse("""
                {"server": "http://host:1", "kept": 1, "broken": 1, "not_offered": 1, "rules": [
                  {"number": "1.01", "chapter": "reading", "sentence": "It reads.", "source": "contract, a",
                   "verdict": "kept"},
                  {"number": "1.02", "chapter": "reading", "sentence": "It reads well.", "source": "RFC 1, 2",
                   "verdict": "broken", "expected": "status 200", "request": "GET /a\\nX-Workspace: w",
                   "answer": "HTTP/1.1 500\\n\\n\\u001b[2Joops", "story": ["POST /a -> 201", "GET /a -> 500"]},
                  {"number": "2.01", "chapter": "more", "sentence": "There is more.", "source": "contract, b",
                   "verdict": "not_offered", "reason": "there is no more here"}]}"""));
    }
}
