package org.pillarbox.protocol.pop3;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.TlsInfo;

/** Speaks to a session in memory, as the adapter would. */
final class Pop3Client {
    static final Peer PEER = new Peer(
            "s1",
            "pop3",
            new InetSocketAddress("192.0.2.7", 40000),
            new InetSocketAddress("192.0.2.1", 110),
            Optional.empty());

    final Pop3Session session;
    final RecordingOutput out;
    final String greeting;

    Pop3Client(InMemoryMaildrops maildrops) {
        this(maildrops, 8192);
    }

    Pop3Client(InMemoryMaildrops maildrops, int bufferSize) {
        session = new Pop3Session(PEER, maildrops, true);
        out = new RecordingOutput(bufferSize);
        session.connected(out);
        greeting = out.take();
    }

    static Pop3Client loggedIn(InMemoryMaildrops maildrops) {
        Pop3Client client = new Pop3Client(maildrops);
        client.logIn();
        return client;
    }

    void logIn() {
        say("USER ann");
        say("PASS open sesame");
    }

    /** Sends a line and gives what came back. */
    String say(String line) {
        return send((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    String send(byte[] octets) {
        feed(octets);
        return out.take();
    }

    void feed(byte[] octets) {
        session.received(ByteBuffer.wrap(octets), out);
    }

    void shakeHands() {
        out.handshake = false;
        session.encrypted(new TlsInfo("TLSv1.3", "TLS_AES_128_GCM_SHA256"), out);
    }
}
