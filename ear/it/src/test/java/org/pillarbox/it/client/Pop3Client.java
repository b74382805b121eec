package org.pillarbox.it.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One POP3 session. */
public final class Pop3Client implements AutoCloseable {
    private final LineConnection line;

    private Pop3Client(LineConnection line) {
        this.line = line;
    }

    /** Connects to this port of this machine and reads the greeting. */
    public static Pop3Client connect(int port, TlsUse tls) {
        try {
            Pop3Client client = new Pop3Client(new LineConnection(port, tls == TlsUse.IMPLICIT));
            client.expectOk(client.line.readLine());
            if (tls == TlsUse.STARTTLS) {
                client.expectOk(client.command("STLS"));
                client.line.startTls();
            }
            return client;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Sends a line and gives the first line of the answer. */
    public String command(String text) {
        try {
            line.writeLine(text);
            return line.readLine();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Logs in by USER and PASS. */
    public Pop3Client login(String user, String password) {
        expectOk(command("USER " + user));
        expectOk(command("PASS " + password));
        return this;
    }

    /** How many messages there are. */
    public int count() {
        return Integer.parseInt(expectOk(command("STAT")).split(" ")[1]);
    }

    /** A message's bytes, counted from 1. */
    public byte[] retrieve(int number) {
        expectOk(command("RETR " + number));
        return dotted();
    }

    /** A message's header. */
    public String header(int number) {
        expectOk(command("TOP " + number + " 0"));
        return new String(dotted(), StandardCharsets.ISO_8859_1);
    }

    /** The unique ids in order. */
    public List<String> uniqueIds() {
        expectOk(command("UIDL"));
        return new String(dotted(), StandardCharsets.US_ASCII)
                .lines()
                .map(entry -> entry.split(" ")[1])
                .toList();
    }

    /** Marks a message for deletion. */
    public void delete(int number) {
        expectOk(command("DELE " + number));
    }

    /** Ends the session, deleting what is marked. */
    public void quit() {
        expectOk(command("QUIT"));
        close();
    }

    private byte[] dotted() {
        try {
            return line.readDotted();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String expectOk(String answer) {
        if (!answer.startsWith("+OK")) {
            throw new IllegalStateException("expected +OK, came: " + answer);
        }
        return answer;
    }

    @Override
    public void close() {
        try {
            line.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
