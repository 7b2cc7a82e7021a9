package io.pactodo.adapter.metrics.slo.prometheus;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Why a Prometheus could not be asked, in words for operators, without a library's. */
final class Obstacle {
    private final String namedBy;
    private final String guardedBy;

    /** @param named who says what to look at */
    Obstacle(NamedPrometheus named) {
        this.namedBy = named.namedBy();
        this.guardedBy = named.guardedBy();
    }

    /** What came in between. */
    String of(Throwable failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return "cannot be reached in time; see that it runs, and what is between.";
        }
        if (failure instanceof ConnectException) {
            return isUnknown(failure)
                    ? "has a host of which nobody knows the address; see how " + namedBy + " spells it."
                    : "cannot be reached; see that it runs, and that " + namedBy + " names it.";
        }
        if (failure instanceof SSLHandshakeException) {
            return "proves by no certificate that this machine trusts that it is the host of " + namedBy
                    + "; see its certificate, and let the Java that runs PacToDo know who issued it.";
        }
        if (failure instanceof SSLException) {
            return "does not speak TLS; see whether " + namedBy + " should begin with http:.";
        }
        if (failure instanceof BoundedBody.TooLong tooLong) {
            return "answered with more than " + tooLong.most() / 1024 + " KiB; see what else it knows by these names.";
        }
        return "did not answer as HTTP wants it; see that " + namedBy
                + " names a Prometheus, and whether that speaks TLS.";
    }

    private static boolean isUnknown(Throwable failure) {
        return Optional.ofNullable(failure.getCause())
                .filter(UnresolvedAddressException.class::isInstance)
                .isPresent();
    }

    String redirected(int status) {
        return "answered with a redirection (" + status + "); give " + namedBy + " where it leads.";
    }

    String forbidden(int status) {
        return "wants to know who asks (" + status + "); put user and password into " + guardedBy + ".";
    }

    String noJson(int status) {
        return "answered with no JSON (" + status + "); see that " + namedBy + " names a Prometheus.";
    }
}
