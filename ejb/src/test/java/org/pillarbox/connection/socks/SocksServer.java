package org.pillarbox.connection.socks;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A SOCKS server on a free port that speaks both versions and really passes bytes on; it keeps what it was asked for. */
public final class SocksServer implements AutoCloseable {
    private final ServerSocket port;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile int answer;
    private volatile String wanted = "";

    /**
     * One request.
     *
     * @param version 4 or 5
     * @param user the user id, or {@code user:password}
     * @param host as it was asked for: an address, or a name
     * @param port there
     */
    public record Asked(int version, String user, String host, int port) {}

    private SocksServer() throws IOException {
        port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** One that grants what it is asked for. */
    public static SocksServer generous() throws IOException {
        return new SocksServer();
    }

    /** One that answers so: 91 to 93 to version 4, 1 to 8 to version 5. */
    public SocksServer refusing(int code) {
        answer = code;
        return this;
    }

    /** One that wants this {@code user:password} of version 5. */
    public SocksServer wanting(String login) {
        wanted = login;
        return this;
    }

    public int port() {
        return port.getLocalPort();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void accept() {
        while (!port.isClosed()) {
            try {
                Socket client = port.accept();
                start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            int version = in.readUnsignedByte();
            Asked request = version == 4 ? four(in) : five(in, client.getOutputStream());
            asked.add(request);
            boolean granted = answer == 0;
            client.getOutputStream().write(version == 4 ? answerOfFour() : answerOfFive());
            if (granted) {
                try (Socket there = new Socket("localhost", request.port())) {
                    start(() -> copy(there, client));
                    copy(client, there);
                }
            }
        } catch (IOException left) {
            return;
        }
    }

    private byte[] answerOfFour() {
        return new byte[] {0, (byte) (answer == 0 ? 90 : answer), 0, 0, 0, 0, 0, 0};
    }

    private byte[] answerOfFive() {
        return new byte[] {5, (byte) answer, 0, 3, 2, 'x', 'y', 0, 0};
    }

    private static Asked four(DataInputStream in) throws IOException {
        in.readUnsignedByte();
        int port = in.readUnsignedShort();
        byte[] address = in.readNBytes(4);
        String user = untilNul(in);
        boolean named = address[0] == 0 && address[1] == 0 && address[2] == 0 && address[3] != 0;
        String host = named ? untilNul(in) : InetAddress.getByAddress(address).getHostAddress();
        return new Asked(4, user, host, port);
    }

    private Asked five(DataInputStream in, OutputStream out) throws IOException {
        byte[] methods = in.readNBytes(in.readUnsignedByte());
        boolean login = !wanted.isEmpty();
        boolean offered = new String(methods, StandardCharsets.ISO_8859_1).indexOf(2) >= 0;
        out.write(new byte[] {5, (byte) (login ? offered ? 2 : 0xff : 0)});
        String user = "";
        if (login) {
            in.readUnsignedByte();
            user = text(in) + ":" + text(in);
            out.write(new byte[] {1, (byte) (user.equals(wanted) ? 0 : 1)});
        }
        in.readNBytes(3);
        int kind = in.readUnsignedByte();
        String host = kind == 3
                ? text(in)
                : InetAddress.getByAddress(in.readNBytes(kind == 1 ? 4 : 16)).getHostAddress();
        return new Asked(5, user, host, in.readUnsignedShort());
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }

    private static String untilNul(DataInputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = in.readUnsignedByte(); c != 0; c = in.readUnsignedByte()) {
            text.append((char) c);
        }
        return text.toString();
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException closed) {
            return;
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "socks-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            port.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
