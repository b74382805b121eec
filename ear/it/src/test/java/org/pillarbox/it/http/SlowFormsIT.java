package org.pillarbox.it.http;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

/** Forms that come in pieces arrive, and those that never come hold nobody up. */
@WithServer
class SlowFormsIT {
    private static final String FORM = "username=nobody-of-this-name&password=wrong";
    private static final int MORE_THAN_THE_SERVER_HAS_THREADS = 300;

    @Test
    void aFormThatComesInPiecesIsRead(Pillarbox server) throws IOException {
        try (Socket socket = announce(server)) {
            // Nothing can come yet: so the server has read the header alone when the rest is sent.
            socket.setSoTimeout(300);
            assertThrows(
                    SocketTimeoutException.class, () -> socket.getInputStream().read());
            send(socket, FORM.substring(0, 10));
            assertThrows(
                    SocketTimeoutException.class, () -> socket.getInputStream().read());
            send(socket, FORM.substring(10));
            assertRefusedLogOn(socket);
        }
    }

    @Test
    void formsThatNeverComeHoldNobodyUp(Pillarbox server) throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            while (silent.size() < MORE_THAN_THE_SERVER_HAS_THREADS) {
                silent.add(announce(server));
            }
            try (Socket socket = announce(server)) {
                send(socket, FORM);
                assertRefusedLogOn(socket);
            }
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    private static Socket announce(Pillarbox server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port(5108));
        send(
                socket,
                "POST /log-on HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Connection: close\r\nContent-Length: " + FORM.length() + "\r\n\r\n");
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The page that says so: an answer without it would be that to a form nobody has read. */
    private static void assertRefusedLogOn(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(answer.contains("id=\"failed\""), answer);
    }
}
