package org.pillarbox.certificates.acme;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** An answer whose body ends with an error when it is too long. */
record BoundedResponse(HttpResponse<InputStream> whole, InputStream body) implements HttpResponse<InputStream> {
    /** A chain of certificates has some 10 kB, a directory less. */
    static final int MOST_BYTES = 256 * 1024;

    static BoundedResponse of(HttpResponse<InputStream> whole) throws IOException {
        if (whole.headers().firstValue("Content-Encoding").isPresent()) {
            throw new IOException("an answer came in an encoding that was not asked for");
        }
        return new BoundedResponse(whole, new Bounded(whole.body()));
    }

    @Override
    public int statusCode() {
        return whole.statusCode();
    }

    @Override
    public HttpRequest request() {
        return whole.request();
    }

    @Override
    public Optional<HttpResponse<InputStream>> previousResponse() {
        return whole.previousResponse();
    }

    @Override
    public HttpHeaders headers() {
        return whole.headers();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return whole.sslSession();
    }

    @Override
    public URI uri() {
        return whole.uri();
    }

    @Override
    public Version version() {
        return whole.version();
    }

    /** Counts what is read. */
    private static final class Bounded extends FilterInputStream {
        private int left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("an answer is longer than " + MOST_BYTES + " bytes");
            }
        }
    }
}
