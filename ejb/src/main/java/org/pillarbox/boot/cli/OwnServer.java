package org.pillarbox.boot.cli;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** Takes the certificate of the server on this machine as it is. */
final class OwnServer implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {
        throw new UnsupportedOperationException("the command line has no clients");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {
        // Its own, or whichever it was given.
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
