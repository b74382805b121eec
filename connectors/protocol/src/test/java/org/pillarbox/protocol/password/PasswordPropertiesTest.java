package org.pillarbox.protocol.password;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.protocol.transcript.MemoryOutput;

/** What holds for whatever a client sends. */
class PasswordPropertiesTest {
    private static final Peer PEER = new Peer(
            "s1",
            "password",
            new InetSocketAddress("192.0.2.7", 40_000),
            new InetSocketAddress("192.0.2.1", 106),
            Optional.empty());

    @Property
    void theAnswersDoNotDependOnHowTheBytesArrive(
            @ForAll("dialogs") List<String> dialog, @ForAll @IntRange(min = 1, max = 9) int piece) {
        byte[] octets = String.join("", dialog).getBytes(ISO_8859_1);
        assertEquals(answers(octets, octets.length + 1), answers(octets, piece));
    }

    @Property
    void noBytesMakeASessionThrowAndEveryLineHasAStatus(@ForAll("dialogs") List<String> dialog, @ForAll byte[] noise) {
        byte[] octets = (String.join("", dialog) + new String(noise, ISO_8859_1)).getBytes(ISO_8859_1);
        answers(octets, octets.length + 1)
                .forEach(line -> assertTrue(line.startsWith("200 ") || line.startsWith("500 "), line));
    }

    private static List<String> answers(byte[] octets, int piece) {
        PasswordSession session = new PasswordSession(PEER, new InMemoryPasswords(), false);
        MemoryOutput out = new MemoryOutput();
        session.connected(out);
        for (int at = 0; at < octets.length && out.ready(); at += piece) {
            session.received(ByteBuffer.wrap(octets, at, Math.min(piece, octets.length - at)), out);
        }
        session.disconnected();
        List<String> lines = new ArrayList<>();
        for (Optional<String> line = out.line(); line.isPresent(); line = out.line()) {
            lines.add(line.get());
        }
        return lines;
    }

    @Provide
    Arbitrary<List<String>> dialogs() {
        Arbitrary<String> sensible = Arbitraries.of(
                "USER ann\r\n",
                "PASS correct-horse-7\r\n",
                "PASS wrong\r\n",
                "NEWPASS battery-staple-8\n",
                "newpass \u00e9\r\n",
                "NEWPASS\r\n",
                "QUIT\r\n",
                "STARTTLS\r\n",
                "\r\n");
        return Arbitraries.oneOf(sensible, Arbitraries.strings().ofMaxLength(20).map(text -> text + "\n"))
                .list()
                .ofMaxSize(12);
    }
}
