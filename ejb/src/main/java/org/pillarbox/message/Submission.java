package org.pillarbox.message;

import java.io.IOException;

/** Port: takes messages that the server itself writes and routes them as if they were handed in. */
public interface Submission {
    /**
     * Makes the message durable and hands it to routing.
     *
     * @throws IOException when it cannot be stored now; the caller tries again later
     */
    void submit(Letter letter) throws IOException;
}
