package org.pillarbox.certificates.acme;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.function.Consumer;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.connector.Connection;
import org.shredzone.acme4j.connector.DefaultConnection;
import org.shredzone.acme4j.connector.HttpConnector;
import org.shredzone.acme4j.connector.NetworkSettings;
import org.shredzone.acme4j.provider.GenericAcmeProvider;

/** Any authority, over connections that do not wait or read for ever, and do not leave the directory's scheme. */
final class BoundedProvider extends GenericAcmeProvider {
    private final String scheme;
    private final Instant end;

    /** For the authority at this address; from that time on nothing is asked any more. */
    BoundedProvider(URI directory, Instant end) {
        this.scheme = directory.getScheme();
        this.end = end;
    }

    @Override
    public Connection connect(URI serverUri, NetworkSettings settings, HttpClient client) {
        return new BoundedConnection(createHttpConnector(settings, client));
    }

    /** One question and its answer. */
    private final class BoundedConnection extends DefaultConnection {
        BoundedConnection(HttpConnector connector) {
            super(connector);
        }

        @Override
        protected void sendRequest(Session session, URL url, Consumer<HttpRequest.Builder> body) throws IOException {
            if (!url.getProtocol().equals(scheme)) {
                throw new IOException("the authority wants to be asked over " + url.getProtocol());
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException("the order took too long");
            }
            super.sendRequest(session, url, body);
            lastResponse =
                    BoundedResponse.of(lastResponse, session.networkSettings().getTimeout());
        }
    }
}
