package io.pactodo.adapter.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElementTest {
    @Test
    void textStaysTextWhateverItIs() {
        assertThat(Element.saying("p", "<script>alert('1')</script> & \"quoted\""))
                .hasToString("<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;quoted&quot;</p>");
        assertThat(Element.of("p").with("title", "\" onclick='x' <&>"))
                .hasToString("<p title=\"&quot; onclick=&#39;x&#39; &lt;&amp;&gt;\"></p>");
    }

    @Test
    void whatXmlHasNoPlaceForBecomesTheSignForIt() {
        assertThat(Element.saying("p", "a\u0000b\u001bc\ud800d\uffffe\u0085f\tg\nh"))
                .hasToString("<p>a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\tg\nh</p>");
        assertThat(Element.saying("p", "naïve 🦉")).hasToString("<p>naïve 🦉</p>");
    }

    @Test
    void elementsWithoutContentEndAsHtmlWantsThem() {
        assertThat(Element.of("div", Element.of("rect").with("x", 1.256), Element.of("span"), Element.of("meta")))
                .hasToString("<div><rect x=\"1.26\"/><span></span><meta/></div>");
        assertThat(Element.of("rect", Element.saying("title", "words")))
                .hasToString("<rect><title>words</title></rect>");
    }
}
