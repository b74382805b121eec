package org.pillarbox.protocol.pop3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for whatever a client sends. */
class Pop3PropertiesTest {
    @Property
    void theAnswersDoNotDependOnHowTheBytesArrive(
            @ForAll("dialogs") List<String> dialog,
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 9) Integer> cuts) {
        byte[] octets = String.join("", dialog).getBytes(ISO_8859_1);
        Pop3Client whole = new Pop3Client(maildrops());
        Pop3Client inPieces = new Pop3Client(maildrops());

        whole.feed(octets);
        int from = 0;
        for (int cut : cuts) {
            int to = Math.min(octets.length, from + cut);
            inPieces.feed(Arrays.copyOfRange(octets, from, to));
            from = to;
        }
        inPieces.feed(Arrays.copyOfRange(octets, from, octets.length));

        assertEquals(whole.out.take(), inPieces.out.take());
    }

    @Property
    void noBytesMakeASessionThrowAndTheMaildropIsAlwaysGivenBack(
            @ForAll("dialogs") List<String> dialog, @ForAll byte[] noise) {
        InMemoryMaildrops maildrops = maildrops();
        Pop3Client client = new Pop3Client(maildrops);

        client.feed(String.join("", dialog).getBytes(ISO_8859_1));
        client.feed(noise);
        client.feed(noise);
        client.session.disconnected();

        long opened = maildrops.events.stream().filter("open"::equals).count();
        assertEquals(opened, maildrops.events.size() - opened, maildrops.events.toString());
        assertTrue(!maildrops.locked);
    }

    @Property
    void everyLineThatIsNotPartOfAListBeginsWithAStatus(@ForAll("dialogs") List<String> dialog) {
        Pop3Client client = Pop3Client.loggedIn(new InMemoryMaildrops());

        for (String line : dialog) {
            String answer = client.send(line.getBytes(ISO_8859_1));
            assertTrue(answer.isEmpty() || answer.matches("(?s)(\\+OK|-ERR|\\+ ).*\r\n"), answer);
        }
    }

    @Provide
    Arbitrary<List<String>> dialogs() {
        return Arbitraries.of(
                        "USER ann\r\n",
                        "PASS open sesame\r\n",
                        "PASS wrong\r\n",
                        "AUTH\r\n",
                        "AUTH PLAIN\r\n",
                        "AUTH LOGIN YW5u\r\n",
                        "AUTH SCRAM-SHA-256 =\r\n",
                        "YW5u\r\n",
                        "*\r\n",
                        "\r\n",
                        "CAPA\r\n",
                        "LANG\r\n",
                        "UTF8\n",
                        "STAT\r\n",
                        "LIST\r\n",
                        "LIST 1\r\n",
                        "UIDL\r\n",
                        "RETR 1\r\n",
                        "RETR 2\r\n",
                        "RETR -1\r\n",
                        "TOP 1 0\r\n",
                        "TOP 2 99999999999999999999\r\n",
                        "DELE 1\r\n",
                        "RSET\r\n",
                        "NOOP\r\n",
                        "QUIT\r\n",
                        "USER \u00ff\r\n",
                        "NO\0OP\r\n",
                        "x".repeat(3000) + "\r\n")
                .list()
                .ofMaxSize(12);
    }

    private static InMemoryMaildrops maildrops() {
        return new InMemoryMaildrops().with("Subject: a\r\n\r\n.dot\r\nend", "Subject: b\r\n\r\n\0\u00ff\n.\r\r\n");
    }
}
