package org.pillarbox.certificates.acme;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSession;

/** An answer whose body ends with an error when it is too long, or takes too long. */
record BoundedResponse(HttpResponse<InputStream> whole, InputStream body) implements HttpResponse<InputStream> {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.certificates");

    /** A chain of certificates has some 10 kB, a directory less. */
    static final int MOST_BYTES = 256 * 1024;

    /**
     * Bounds an answer whose head has come.
     *
     * @param time for the rest of it, from now
     */
    static BoundedResponse of(HttpResponse<InputStream> whole, Duration time) throws IOException {
        if (whole.headers().firstValue("Content-Encoding").isPresent()) {
            throw new IOException("an answer came in an encoding that was not asked for");
        }
        // The client's own limit of time ends with the head, and reading would wait for ever for what does not come.
        Bounded body = new Bounded(whole.body());
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)
                .execute(body::end);
        return new BoundedResponse(whole, body);
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
        private volatile boolean late;

        Bounded(InputStream in) {
            super(in);
        }

        /** Its time is over. */
        void end() {
            late = true;
            try {
                in.close();
            } catch (IOException gone) {
                LOG.log(System.Logger.Level.DEBUG, "an answer was gone already", gone);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                int read = in.read(into, offset, length);
                count(Math.max(read, 0));
                return read;
            } catch (IOException broken) {
                throw late
                        ? new IOException("an answer took too long")
                        : broken; // the cause says only that it was closed
            }
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("an answer is longer than " + MOST_BYTES + " bytes");
            }
        }
    }
}
