package org.pillarbox.connection.socks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** SOCKS 4, and 4A where there is no IPv4 address: the name goes behind an address that nobody has. */
final class FourHandshake implements Handshake {
    private static final int GRANTED = 90;
    private static final byte[] NOBODYS = {0, 0, 0, 1};

    private final String user;

    /** @param user the user id; empty for an empty one */
    FourHandshake(String user) {
        this.user = user;
    }

    @Override
    public void run(Wire wire, InetSocketAddress to) throws IOException {
        boolean byAddress = to.getAddress() instanceof Inet4Address;
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(4);
        request.write(1);
        request.write(to.getPort() >> 8);
        request.write(to.getPort());
        request.writeBytes(byAddress ? to.getAddress().getAddress() : NOBODYS);
        request.writeBytes(user.getBytes(StandardCharsets.UTF_8));
        request.write(0);
        if (!byAddress) {
            request.writeBytes(to.getHostString().getBytes(StandardCharsets.UTF_8));
            request.write(0);
        }
        wire.write(request.toByteArray());
        byte[] answer = wire.read(8);
        int code = answer[1] & 0xff;
        if (answer[0] != 0) {
            throw new Refused("answers nothing that SOCKS 4 knows");
        }
        if (code != GRANTED) {
            throw new Refused(words(code));
        }
    }

    private static String words(int code) {
        return switch (code) {
            case 91 -> "refuses, or cannot reach that server (91)";
            case 92 -> "refuses, since it cannot ask this machine who the user is (92)";
            case 93 -> "refuses, since this machine calls the user something else (93)";
            default -> "refuses with the code " + code;
        };
    }
}
