package org.pillarbox.autoresponse;

import java.io.IOException;

/** Port: writes answers, one responder for each type but {@link ResponderType#NONE}. Thread safe; may take a minute. */
public interface Responder {
    /** Whose answers it writes. */
    ResponderType type();

    /**
     * Makes an answer to a message. Nothing is sent, stored or deleted by this.
     *
     * @throws java.io.InterruptedIOException when the server stops
     * @throws IOException when the incoming message cannot be read now, or a file not be written; a later try may succeed
     */
    Response respond(AnswerRequest request) throws IOException;
}
