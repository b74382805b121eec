package org.pillarbox.monitor.web;

import java.io.IOException;

/** Port: the certificates at the console's HTTPS port. */
public interface WebCertificates {
    /**
     * Has the application server read {@code tls/https.keystore} anew; what it shows before its next start is its own affair.
     *
     * @throws IOException when that cannot be done; the certificates in use stay
     */
    void reload() throws IOException;

    /** Whether the application server has started, so that it can be asked. */
    boolean isReady();
}
