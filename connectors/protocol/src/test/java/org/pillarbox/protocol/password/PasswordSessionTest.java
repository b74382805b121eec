package org.pillarbox.protocol.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.password.PasswordReplacement;
import org.pillarbox.protocol.transcript.MemoryOutput;
import org.pillarbox.protocol.transcript.MemoryPeer;

class PasswordSessionTest {
    private static final Peer PEER = new Peer(
            "s1",
            "password",
            new InetSocketAddress("192.0.2.7", 40_000),
            new InetSocketAddress("192.0.2.1", 106),
            Optional.empty());

    private final InMemoryPasswords passwords = new InMemoryPasswords();
    private final PasswordSession session = new PasswordSession(PEER, passwords, true);
    private final MemoryPeer client = new MemoryPeer(session, 1 << 16);

    private String say(String line) throws Exception {
        client.send((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return client.line().orElse("closed");
    }

    @Test
    @Tag("SRV-227")
    void allBehindTheOneSpaceIsTheNewPassword() throws Exception {
        client.line();
        say("USER ann");
        say("PASS correct-horse-7");
        say("NEWPASS  two words ");
        say("NEWPASS");
        say("newpass Gr\u00fc\u00dfe-1234");
        assertEquals(List.of(" two words ", "", "Gr\u00fc\u00dfe-1234"), passwords.wishes);
        assertEquals("Gr\u00fc\u00dfe-1234", passwords.password);
    }

    @Test
    @Tag("D13")
    void tellsWhoseSessionItIsWhileAPasswordIsProven() throws Exception {
        client.line();
        assertEquals(Optional.empty(), session.account());
        say("USER ann");
        assertEquals(Optional.empty(), session.account());
        say("PASS correct-horse-7");
        assertEquals(Optional.of("ann"), session.account());
        say("NEWPASS another-one-8");
        assertEquals(Optional.of("ann"), session.account());
        client.close();
        assertEquals(Optional.empty(), session.account());
    }

    @Test
    void saysGoodbyeWheneverTheHostEndsIt() throws Exception {
        for (int way = 0; way < 3; way++) {
            MemoryOutput out = new MemoryOutput();
            switch (way) {
                case 0 -> session.idle(out);
                case 1 -> session.shutdown(out);
                default -> session.failed(out);
            }
            assertTrue(out.line().orElseThrow().startsWith("500 "));
            assertFalse(out.ready());
        }
    }

    @Test
    void passwordsAreNotPrinted() {
        String printed = new PasswordReplacement("ann", "old-secret", "new-secret").toString();
        assertFalse(printed.contains("secret"), printed);
    }
}
