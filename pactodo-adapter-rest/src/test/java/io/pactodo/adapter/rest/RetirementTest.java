package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetirementTest {
    private final Served served = new Served();

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void eachAnswerOfARetiringRouteTellsSinceWhenAndUntilWhen() {
        for (String path : List.of("/probe/retiring/served", "/probe/retiring/refused")) {
            HttpResponse<byte[]> answer = served.get(path);
            assertThat(answer.headers().firstValue("Deprecation")).contains("@1782864000");
            assertThat(answer.headers().firstValue("Sunset")).contains("Fri, 01 Jan 2027 00:00:00 GMT");
        }
    }

    @Test
    void othersTellNothing() {
        assertThat(served.get("/api/tasks").headers().map()).doesNotContainKeys("deprecation", "sunset");
    }

    @Test
    void whatIsRetiringIsMarkedInTheContractAndTheReverse() {
        assertThat(Contracts.deprecated()).isEqualTo(Contracts.retiring(Contracts.RESOURCES));
        assertThat(Contracts.retiring(List.of(ProbeResource.class))).containsExactly("GET /probe/retiring/{fate}");
    }
}
