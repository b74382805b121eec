package org.pillarbox.outmail.smtp;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import org.pillarbox.settings.NetworkSettings;

/**
 * How other servers are reached, and how bytes move then (manual 16.6). A size of 0 leaves the choice to the operating system.
 *
 * @param times how long they may take
 * @param attempts to connect before that is an error
 * @param pause between two attempts
 * @param sendBlockBytes written in one piece at most
 * @param receiveBlockBytes read in one piece at most
 * @param sendBufferBytes of the operating system
 * @param receiveBufferBytes of the operating system
 * @param sentAtOnce whether small pieces go out without waiting for more
 */
public record Dialling(
        TimeOuts times,
        int attempts,
        Duration pause,
        int sendBlockBytes,
        int receiveBlockBytes,
        int sendBufferBytes,
        int receiveBufferBytes,
        boolean sentAtOnce) {
    /** Once, within these times, and nothing else is chosen. */
    static Dialling once(TimeOuts times) {
        return new Dialling(times, 1, Duration.ZERO, 0, 0, 0, 0, true);
    }

    /** As the page Network Tweaks has it. */
    public static Dialling of(NetworkSettings network) {
        boolean limited = network.sizesLimited();
        return new Dialling(
                TimeOuts.of(Duration.ofSeconds(network.clientSeconds())),
                network.connectAttempts(),
                Duration.ofSeconds(network.connectRetrySeconds()),
                limited ? network.sendBlockBytes() : 0,
                limited ? network.receiveBlockBytes() : 0,
                limited ? network.sendBufferBytes() : 0,
                limited ? network.receiveBufferBytes() : 0,
                network.sentAtOnce());
    }

    /** Sets up a socket that is not connected yet. */
    void prepare(Socket socket) throws SocketException {
        socket.setTcpNoDelay(sentAtOnce);
        if (sendBufferBytes > 0) {
            socket.setSendBufferSize(sendBufferBytes);
        }
        if (receiveBufferBytes > 0) {
            socket.setReceiveBufferSize(receiveBufferBytes);
        }
    }

    /** The same bytes, read in pieces. */
    InputStream inPieces(InputStream in) {
        int most = receiveBlockBytes;
        return most == 0
                ? in
                : new FilterInputStream(in) {
                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        return super.read(bytes, from, Math.min(length, most));
                    }
                };
    }

    /** The same bytes, written in pieces. */
    OutputStream inPieces(OutputStream out) {
        int most = sendBlockBytes;
        return most == 0
                ? out
                : new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        for (int at = 0; at < length; at += most) {
                            out.write(bytes, from + at, Math.min(most, length - at));
                        }
                    }
                };
    }
}
