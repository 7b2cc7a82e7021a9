package io.pactodo.bootstrap;

import io.pactodo.adapter.rest.IncidentWebhook;
import java.net.URI;
import java.util.Optional;

/**
 * Another tool that an incident log tells of what happens.
 *
 * @param address where it is told
 * @param secret what messages are signed by
 */
record Webhook(URI address, Secret secret) {
    /**
     * Reads it off a command line; what is wrong is a mistake there.
     *
     * @param urlFlag the flag that says where
     * @param fileFlag the flag that names the file of the secret
     * @return empty when nobody else is told
     */
    static Optional<Webhook> read(GivenFlags given, GivenSecrets secrets, String urlFlag, String fileFlag) {
        var address = given.value(urlFlag, Meaning::webhook);
        var secret = secrets.find(fileFlag, IncidentLogGrammar.WEBHOOK_SECRET_VARIABLE);
        if (given.has(urlFlag)) {
            if (!secret.map(Secret::value).map(IncidentWebhook::isSecret).orElse(false)) {
                given.mistake(urlFlag + " wants a secret to sign by, of whsec_ and 24 to 64 bytes in base64: make one"
                        + " with echo \"whsec_$(openssl rand -base64 32)\", and give it by " + fileFlag + " or "
                        + IncidentLogGrammar.WEBHOOK_SECRET_VARIABLE);
                return Optional.empty();
            }
            return address.map(url -> new Webhook(url, secret.orElseThrow()));
        }
        if (given.has(fileFlag)) {
            given.mistake(fileFlag + " is of no use without " + urlFlag + ": say who is told");
        }
        return Optional.empty();
    }
}
