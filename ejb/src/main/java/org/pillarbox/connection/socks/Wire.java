package org.pillarbox.connection.socks;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** The bytes of one handshake, all within one time. Nothing is read beyond what is asked for. */
final class Wire {
    private final Socket socket;
    private final long end;

    Wire(Socket socket, Duration time) {
        this.socket = socket;
        this.end = System.nanoTime() + time.toNanos();
    }

    /** For sockets: at least one, since 0 means for ever there. */
    static int millis(Duration time) {
        return (int) Math.max(1, Math.min(time.toMillis(), Integer.MAX_VALUE));
    }

    Duration left() throws SocketTimeoutException {
        long nanos = end - System.nanoTime();
        if (nanos <= 0) {
            throw new SocketTimeoutException("no answer in time");
        }
        return Duration.ofNanos(nanos);
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** So many bytes, or a failure. */
    byte[] read(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int at = 0; at < count; ) {
            socket.setSoTimeout(millis(left()));
            int some = socket.getInputStream().read(bytes, at, count - at);
            if (some < 0) {
                throw new EOFException("it hung up");
            }
            at += some;
        }
        return bytes;
    }

    int readByte() throws IOException {
        return read(1)[0] & 0xff;
    }
}
