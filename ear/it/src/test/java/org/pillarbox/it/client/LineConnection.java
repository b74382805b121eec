package org.pillarbox.it.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A socket that speaks lines ended by CRLF. Text is ISO-8859-1: one character is one byte. */
final class LineConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;

    private Socket socket;
    private InputStream in;
    private OutputStream out;

    LineConnection(int port, boolean tls) throws IOException {
        socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        if (tls) {
            startTls();
        } else {
            open();
        }
    }

    private void open() throws IOException {
        in = new BufferedInputStream(socket.getInputStream(), 65536);
        out = socket.getOutputStream();
    }

    /** Goes on under TLS, whatever the certificate. */
    void startTls() throws IOException {
        socket = TrustingTls.sockets().createSocket(socket, "localhost", socket.getPort(), true);
        open();
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    void writeLine(String line) throws IOException {
        write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The next line without its end. */
    String readLine() throws IOException {
        return new String(readLineBytes(), StandardCharsets.ISO_8859_1);
    }

    private byte[] readLineBytes() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        while (true) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException("closed by the server after '" + line + "'");
            }
            if (octet == '\n') {
                byte[] bytes = line.toByteArray();
                int length = bytes.length;
                if (length == 0 || bytes[length - 1] != '\r') {
                    throw new IOException("a line that ends in a bare LF: " + line);
                }
                return java.util.Arrays.copyOf(bytes, length - 1);
            }
            line.write(octet);
        }
    }

    /** Lines up to the final dot, unstuffed, each with its CRLF. */
    byte[] readDotted() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(4096);
        while (true) {
            byte[] line = readLineBytes();
            int start = 0;
            if (line.length > 0 && line[0] == '.') {
                if (line.length == 1) {
                    return text.toByteArray();
                }
                start = 1;
            }
            text.write(line, start, line.length - start);
            text.write('\r');
            text.write('\n');
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
