package io.pactodo.adapter.metrics.slo.prometheus;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a Prometheus is.
 *
 * @param base what its questions begin with, without a slash at the end and without who asks
 * @param authorization what proves who asks; a secret
 */
record PrometheusAddress(String base, Optional<String> authorization) {
    /** @param url with {@code http} or {@code https}, a host, and perhaps a user with a password and a path */
    static PrometheusAddress of(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String path = Optional.ofNullable(url.getRawPath()).orElse("").replaceFirst("/+$", "");
        return new PrometheusAddress(
                url.getScheme() + "://" + url.getHost() + port + path,
                Optional.ofNullable(url.getUserInfo()).map(PrometheusAddress::basic));
    }

    /** RFC 7617. */
    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    URI of(String question) {
        return URI.create(base + "/api/v1/" + question);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return base;
    }
}
