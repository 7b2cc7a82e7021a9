package io.pactodo.adapter.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @Test
    void textStaysTextWhateverItIs() {
        assertThat(Markdown.inline("a|b <img src=x> [link](javascript:x) *loud* `code` \\ @all #1 &amp; ~~gone~~ a_b"))
                .isEqualTo(
                        "a\\|b \\<img src=x\\> \\[link\\](javascript:x) \\*loud\\* \\`code\\` \\\\ \\@all \\#1 \\&amp;"
                                + " \\~\\~gone\\~\\~ a\\_b");
        assertThat(Markdown.inline("two\nlines\tand \u001b")).isEqualTo("two lines and \ufffd");
    }

    @ParameterizedTest
    @CsvSource({
        "- item,\\- item",
        "+ item,\\+ item",
        "1. item,1\\. item",
        "12) item,12\\) item",
        "===,\\===",
        "99.9 %,99.9 %"
    })
    void aLineIsNeitherListNorHeadingNorRule(String text, String line) {
        assertThat(Markdown.line(text)).isEqualTo(line);
    }

    @Test
    void nothingEndsAFence() {
        assertThat(Markdown.fenced("a\n```\nb")).doesNotContain("`", "\n");
    }
}
