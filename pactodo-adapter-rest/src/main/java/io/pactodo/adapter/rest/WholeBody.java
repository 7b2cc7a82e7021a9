package io.pactodo.adapter.rest;

import java.io.IOException;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpBrokenContent;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Holds a request back until its body is whole. So no worker ever waits for a client, be it as slow as it likes, and no
 * resource sees a request that is cut off.
 */
final class WholeBody extends BaseFilter {
    private final RestSettings.Limits limits;
    private final Conversations conversations;

    WholeBody(RestSettings.Limits limits, Conversations conversations) {
        this.limits = limits;
        this.conversations = conversations;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
            return context.getInvokeAction();
        }
        if (HttpBrokenContent.isBroken(content)) {
            return context.getStopAction();
        }
        Exchange exchange = Exchange.find(request).orElseThrow();
        if (exchange.refusal().isPresent()) {
            return context.getInvokeAction();
        }
        if (Math.max(request.getContentLength(), content.getContent().remaining()) > limits.bodyBytes()) {
            exchange.refuse(new ProblemException(
                    ProblemType.BODY_TOO_LARGE, "A body may have %d bytes at most.".formatted(limits.bodyBytes())));
        } else if (exchange.nanosSinceBegin() > limits.body().toNanos()) {
            exchange.refuse(new ProblemException(
                    ProblemType.REQUEST_TIMEOUT,
                    "The body did not arrive within %d seconds."
                            .formatted(limits.body().toSeconds())));
        } else if (!content.isLast()) {
            conversations.of(context.getConnection()).await(request);
            encourage(request, context);
            return context.getStopAction(content);
        }
        conversations.of(context.getConnection()).arrived();
        exchange.arrived();
        return context.getInvokeAction();
    }

    /** Whether the client wants to be told to go on, and not anything else that nobody here has heard of. */
    static boolean isAsked(HttpRequestPacket request) {
        return "100-continue".equalsIgnoreCase(request.getHeader(Header.Expect));
    }

    /** Grizzly would tell a client to go on (RFC 9110, section 10.1.1) only when the request is passed on. */
    private static void encourage(HttpRequestPacket request, FilterChainContext context) {
        if (request.requiresAcknowledgement() && isAsked(request)) {
            HttpResponsePacket response = request.getResponse();
            HttpStatus.CONINTUE_100.setValues(response);
            response.setAcknowledgement(true);
            context.write(response);
            HttpStatus.OK_200.setValues(response);
        }
    }
}
