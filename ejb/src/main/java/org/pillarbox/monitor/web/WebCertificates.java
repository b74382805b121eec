package org.pillarbox.monitor.web;

import java.io.IOException;

/** Port: the certificates at the console's HTTPS port. */
public interface WebCertificates {
    /**
     * Reads {@code tls/https.keystore} anew, for the handshakes that begin from now on.
     *
     * @throws IOException when that cannot be done; the certificates in use stay
     */
    void reload() throws IOException;

    /** Whether the application server has started, so that it can be asked. */
    boolean isReady();
}
