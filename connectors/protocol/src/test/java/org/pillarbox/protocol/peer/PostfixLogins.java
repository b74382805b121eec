package org.pillarbox.protocol.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom Postfix asks about passwords: it speaks the protocol of Dovecot's log-in service, and knows one user and AUTH PLAIN. */
final class PostfixLogins implements AutoCloseable {
    private static final String HELLO =
            "VERSION\t1\t2\nMECH\tPLAIN\tplaintext\nSPID\t1\nCUID\t1\nCOOKIE\t00112233445566778899aabbccddeeff\nDONE\n";

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final String user;
    private final String good;

    PostfixLogins(String user, String password) throws IOException {
        this.user = user;
        this.good =
                Base64.getEncoder().encodeToString(("\0" + user + "\0" + password).getBytes(StandardCharsets.UTF_8));
        background(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                background(() -> serve(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket line) {
        try (line;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = line.getOutputStream();
            out.write(HELLO.getBytes(StandardCharsets.UTF_8));
            for (String asked = in.readLine(); asked != null; asked = in.readLine()) {
                Optional<String> answer = answer(asked.split("\t"));
                if (answer.isPresent()) {
                    out.write(answer.get().getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException closed) {
            return;
        }
    }

    private Optional<String> answer(String[] words) {
        if (!words[0].equals("AUTH")) {
            return Optional.empty();
        }
        boolean right = Stream.of(words).anyMatch(word -> word.equals("resp=" + good));
        return Optional.of((right ? "OK\t" : "FAIL\t") + words[1] + "\tuser=" + user + "\n");
    }

    private static void background(Runnable task) {
        Thread thread = new Thread(task, "postfix-logins");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException closed) {
            return;
        }
    }
}
