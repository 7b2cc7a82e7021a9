package io.pactodo.adapter.rest;

import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** What goes on with a connection after Jersey has answered with a head and no body. Just one of its methods is called. */
interface Takeover {
    /** Takes the connection over; the head has not been written yet. */
    void begin(Request request, Response response);

    /** Lets it be: the answer is another one. */
    void abandon();
}
