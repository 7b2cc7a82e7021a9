package io.pactodo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
    /** The example that is published with Standard Webhooks. */
    @Test
    void itIsThatOfThePublishedExample() {
        assertThat(WebhookSignature.by("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .orElseThrow()
                        .of(
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                1_614_265_330,
                                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_ää", "whsec_c2hvcnQ="})
    void whatIsNoSecretIsNotTakenForOne(String text) {
        assertThat(IncidentWebhook.isSecret(text)).isFalse();
    }

    @Test
    void aSecretHas24To64Bytes() {
        assertThat(IncidentWebhook.isSecret(secret(23))).isFalse();
        assertThat(IncidentWebhook.isSecret(secret(24))).isTrue();
        assertThat(IncidentWebhook.isSecret(secret(64))).isTrue();
        assertThat(IncidentWebhook.isSecret(secret(65))).isFalse();
    }

    private static String secret(int bytes) {
        return "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
    }
}
