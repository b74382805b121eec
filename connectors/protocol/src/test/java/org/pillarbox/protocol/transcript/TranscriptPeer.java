package org.pillarbox.protocol.transcript;

import java.io.IOException;
import java.util.Optional;

/** The server's end of a conversation, as its client sees it. */
public interface TranscriptPeer extends AutoCloseable {
    /** Sends bytes as they are. */
    void send(byte[] bytes) throws IOException;

    /**
     * The server's next line, without its CRLF; waits for it where the server may still be thinking.
     *
     * @return empty when the server has closed
     * @throws IOException when nothing comes, or a line ends otherwise
     */
    Optional<String> line() throws IOException;

    /** A line that has come in already and that nobody has read; does not wait. */
    Optional<String> unread() throws IOException;

    /** Shakes hands for TLS. */
    void handshake() throws IOException;

    /** Hangs up. */
    @Override
    void close() throws IOException;
}
