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
import java.util.Arrays;

/** A socket that speaks lines ended by CRLF. Text is ISO-8859-1: one character is one byte. */
final class LineConnection implements AutoCloseable {
    private static final byte[] END = {'.', '\r', '\n'};

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
        byte[] line = readToLineFeed();
        int length = line.length - 2;
        if (length < 0 || line[length] != '\r') {
            throw new IOException("a line that ends in a bare LF: " + new String(line, StandardCharsets.ISO_8859_1));
        }
        return Arrays.copyOf(line, length);
    }

    private byte[] readToLineFeed() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        int octet;
        do {
            octet = in.read();
            if (octet < 0) {
                throw new EOFException("closed by the server after '" + line + "'");
            }
            line.write(octet);
        } while (octet != '\n');
        return line.toByteArray();
    }

    /** Lines up to the final dot, unstuffed, each with its own end: content may hold a bare LF. */
    byte[] readDotted() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(4096);
        byte[] line = readToLineFeed();
        while (!Arrays.equals(line, END)) {
            int start = line[0] == '.' ? 1 : 0;
            text.write(line, start, line.length - start);
            line = readToLineFeed();
        }
        return text.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
