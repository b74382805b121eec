package org.pillarbox.connection.socks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** SOCKS 5 (RFC 1928), with user name and password if the server wants them (RFC 1929). */
final class FiveHandshake implements Handshake {
    private static final int NO_LOGIN = 0;
    private static final int LOGIN = 2;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;

    private final String user;
    private final String password;

    /**
     * @param user empty for nobody
     * @param password empty for none
     */
    FiveHandshake(String user, String password) {
        this.user = user;
        this.password = password;
    }

    @Override
    public void run(Wire wire, InetSocketAddress to) throws IOException {
        wire.write(user.isEmpty() ? new byte[] {5, 1, NO_LOGIN} : new byte[] {5, 2, NO_LOGIN, LOGIN});
        speaksFive(wire);
        int method = wire.readByte();
        if (method == LOGIN && !user.isEmpty()) {
            logIn(wire);
        } else if (method != NO_LOGIN) {
            throw new Refused(
                    user.isEmpty()
                            ? "wants a user name and a password"
                            : "wants a kind of log-in that is not known here");
        }
        wire.write(request(to));
        speaksFive(wire);
        int answer = wire.readByte();
        if (answer != 0) {
            throw new Refused(words(answer));
        }
        wire.readByte();
        // Where it listens for this connection; nobody wants to know, but it stands before the other end's bytes.
        int length =
                switch (wire.readByte()) {
                    case IPV4 -> 4;
                    case IPV6 -> 16;
                    case NAME -> wire.readByte();
                    default -> throw new Refused("answers nothing that SOCKS 5 knows");
                };
        wire.read(length + 2);
    }

    private static void speaksFive(Wire wire) throws IOException {
        if (wire.readByte() != 5) {
            throw new Refused("answers nothing that SOCKS 5 knows");
        }
    }

    private void logIn(Wire wire) throws IOException {
        ByteArrayOutputStream login = new ByteArrayOutputStream();
        login.write(1);
        counted(login, user);
        counted(login, password);
        wire.write(login.toByteArray());
        wire.readByte();
        if (wire.readByte() != 0) {
            throw new Refused("refuses the user name or the password");
        }
    }

    private static byte[] request(InetSocketAddress to) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(new byte[] {5, 1, 0});
        InetAddress address = to.getAddress();
        if (address == null) {
            request.write(NAME);
            counted(request, to.getHostString());
        } else {
            request.write(address instanceof Inet4Address ? IPV4 : IPV6);
            request.writeBytes(address.getAddress());
        }
        request.write(to.getPort() >> 8);
        request.write(to.getPort());
        return request.toByteArray();
    }

    /** One byte that counts, and the text. What may be set is short enough, and no host name is longer. */
    private static void counted(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static String words(int answer) {
        return switch (answer) {
            case 1 -> "has a fault of its own (1)";
            case 2 -> "does not allow that connection (2)";
            case 3 -> "cannot reach that network (3)";
            case 4 -> "cannot reach that host (4)";
            case 5 -> "was turned away by that host (5)";
            case 6 -> "got no answer from that host in time (6)";
            case 7 -> "makes no such connections (7)";
            case 8 -> "knows no such addresses (8)";
            default -> "refuses with the code " + answer;
        };
    }
}
