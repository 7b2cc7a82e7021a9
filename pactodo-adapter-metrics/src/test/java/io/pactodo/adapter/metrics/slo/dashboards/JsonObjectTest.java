package io.pactodo.adapter.metrics.slo.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
    @Test
    void membersStayInSequenceAndWordsAreEscaped() {
        JsonObject inner = new JsonObject().withNull("nothing").withWords("words", "a\"b", "c\\d");
        JsonObject outer = new JsonObject()
                .with("text", "first\nsecond\tthird")
                .with("number", new BigDecimal("1E-3"))
                .with("whole", 7)
                .with("flag", true)
                .with("none", List.of())
                .with("empty", new JsonObject())
                .with("list", List.of(inner));
        assertThat(outer.text()).isEqualTo("""
                {
                  "text": "first\\nsecond\\u0009third",
                  "number": 0.001,
                  "whole": 7,
                  "flag": true,
                  "none": [],
                  "empty": {},
                  "list": [
                    {
                      "nothing": null,
                      "words": ["a\\"b", "c\\\\d"]
                    }
                  ]
                }
                """);
    }
}
