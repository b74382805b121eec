package org.pillarbox.it.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** One SMTP session. A method gives the server's reply, all its lines, or throws {@link UncheckedIOException}. */
public final class SmtpClient implements AutoCloseable {
    private final LineConnection line;

    private SmtpClient(LineConnection line) {
        this.line = line;
    }

    /** Connects to this port of this machine, reads the greeting, and says EHLO. */
    public static SmtpClient connect(int port, TlsUse tls) {
        try {
            SmtpClient client = new SmtpClient(new LineConnection(port, tls == TlsUse.IMPLICIT));
            client.expect("220", client.readReply());
            client.expect("250", client.command("EHLO client.example"));
            if (tls == TlsUse.STARTTLS) {
                client.expect("220", client.command("STARTTLS"));
                client.line.startTls();
                client.expect("250", client.command("EHLO client.example"));
            }
            return client;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Sends a line and gives the reply. */
    public String command(String text) {
        try {
            line.writeLine(text);
            return readReply();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Logs in by AUTH PLAIN. */
    public SmtpClient login(String user, String password) {
        byte[] plain = ("\0" + user + "\0" + password).getBytes(StandardCharsets.UTF_8);
        expect("235", command("AUTH PLAIN " + Base64.getEncoder().encodeToString(plain)));
        return this;
    }

    /**
     * Hands in a message, lines ended by CRLF as they are to arrive.
     *
     * @return the reply to the final dot
     */
    public String send(String from, String to, byte[] message) {
        return send(from, List.of(to), message);
    }

    /** The same for several recipients. */
    public String send(String from, List<String> recipients, byte[] message) {
        expect("250", command("MAIL FROM:<" + from + "> BODY=8BITMIME"));
        recipients.forEach(to -> expect("250", command("RCPT TO:<" + to + ">")));
        expect("354", command("DATA"));
        try {
            line.write(stuffed(message));
            return readReply();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] stuffed(byte[] message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(message.length + 64);
        boolean atStart = true;
        for (byte octet : message) {
            if (atStart && octet == '.') {
                out.write('.');
            }
            out.write(octet);
            atStart = octet == '\n';
        }
        out.writeBytes((atStart ? ".\r\n" : "\r\n.\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private String readReply() throws IOException {
        StringBuilder reply = new StringBuilder();
        String text;
        do {
            text = line.readLine();
            reply.append(reply.isEmpty() ? "" : "\n").append(text);
        } while (text.length() > 3 && text.charAt(3) == '-');
        return reply.toString();
    }

    private void expect(String code, String reply) {
        if (!reply.startsWith(code)) {
            throw new IllegalStateException("expected " + code + ", came: " + reply);
        }
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
