package org.pillarbox.monitor.web;

import java.io.IOException;

/** Port: the places where the application server takes requests. */
public interface WebListeners {
    /**
     * Takes requests there, again or for the first time.
     *
     * @throws IOException in words for the administrator, when that cannot be done; nothing has changed then
     */
    void open(WebAddress address) throws IOException;

    /**
     * Takes no more requests there.
     *
     * @throws IOException when that cannot be done
     */
    void close(WebAddress address) throws IOException;
}
