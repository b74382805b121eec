package org.pillarbox.protocol.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.pillarbox.protocol.session.ByteSource;
import org.pillarbox.protocol.session.Output;
import org.pillarbox.protocol.session.ProtocolSession;

/** Serves one session to one client on a port of the loopback address, without TLS. */
public final class LoopbackHost implements AutoCloseable {
    private static final int BUFFER_BYTES = 4096;
    private static final int WAIT_MILLIS = 20_000;

    private final ServerSocket port;
    private final Thread thread;

    /** Opens the port. */
    public LoopbackHost(ProtocolSession session) throws IOException {
        port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        port.setSoTimeout(WAIT_MILLIS);
        thread = new Thread(() -> serve(session), "loopback-host");
        thread.start();
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) port.getLocalSocketAddress();
    }

    private void serve(ProtocolSession session) {
        try (Socket client = port.accept()) {
            client.setSoTimeout(WAIT_MILLIS);
            client.setTcpNoDelay(true);
            SocketOutput out = new SocketOutput(client);
            session.connected(out);
            InputStream in = client.getInputStream();
            byte[] bytes = new byte[BUFFER_BYTES];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                // Behind the end, what the client still sends is read and dropped, or its last reply would be lost.
                if (out.ready()) {
                    session.received(ByteBuffer.wrap(bytes, 0, count), out);
                }
            }
        } catch (IOException gone) {
            // The client hung up in the middle, which some conversations do on purpose.
            return;
        } finally {
            session.disconnected();
        }
    }

    @Override
    public void close() throws IOException {
        port.close();
        try {
            thread.join(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class SocketOutput implements Output {
        private final Socket client;
        private boolean closed;

        SocketOutput(Socket client) {
            this.client = client;
        }

        @Override
        public void write(ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            try {
                client.getOutputStream().write(copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stream(ByteSource source) {
            try (source) {
                boolean more = true;
                while (more) {
                    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
                    more = source.read(buffer);
                    write(buffer.flip());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void startTls() {
            throw new UnsupportedOperationException("TLS is the adapter's");
        }

        @Override
        public void pause(Duration time) {
            throw new UnsupportedOperationException("time is the adapter's");
        }

        @Override
        public void close() {
            closed = true;
            try {
                client.shutdownOutput();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean ready() {
            return !closed;
        }
    }
}
