package org.pillarbox.message.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.message.compact.UnreadableRecord;

class PatchTest {
    @Property(tries = 300)
    void isReadTheSameInPiecesOfAnySize(
            @ForAll @Size(max = 200) byte[] original,
            @ForAll @Size(max = 6) List<@IntRange(max = 200) Integer> places,
            @ForAll @Size(max = 9) byte[] inserted,
            @ForAll @IntRange(min = 1, max = 20) int piece)
            throws IOException {
        Patch patch = patch(original.length, places, inserted);
        Content edited = patch.on(Messages.content(original));
        byte[] expected = applied(original, patch);
        assertEquals(expected.length, edited.size());
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(piece);
        while (edited.read(read.size(), buffer) > 0) {
            read.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        assertArrayEquals(expected, read.toByteArray());
        assertEquals(original.length + patch.growth(), edited.size());
        assertArrayEquals(applied(original, patch), applied(original, PatchCodec.decode(PatchCodec.encode(patch))));
    }

    /** Pieces of messages in any order never break the planning, and what it plans fits the message. */
    @Property(tries = 3_000)
    void anyMessageIsPlannedWithoutHarm(@ForAll("pieces") List<String> pieces) throws IOException {
        byte[] message = String.join("", pieces).getBytes(StandardCharsets.ISO_8859_1);
        EditOrder order = new EditOrder(
                Signature.of("M\u00fcller [x] \u20ac", ""),
                address -> Optional.of(new Mailbox("a, b", new Address("c", "d.example"))),
                List.of(new HeaderLine("X-From", "%N %O"), new HeaderLine("To", "")),
                new Originator("", ""),
                pieces.size() % 2 == 0);
        Patch patch = OutgoingEdit.plan(Messages.content(message), order);
        byte[] after = Messages.bytes(patch.on(Messages.content(message)));
        assertArrayEquals(applied(message, patch), after);
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "\r\n",
                        "\r\n",
                        "\r\n\r\n",
                        "\n",
                        "\r",
                        "--b",
                        "--b\r\n",
                        "--b--\r\n",
                        "--c\r\n",
                        "--c--\r\n",
                        " ",
                        "\t",
                        "Content-Type: multipart/mixed; boundary=b\r\n",
                        "Content-Type: multipart/alternative; boundary=\"b\"\r\n",
                        "Content-Type: multipart/related; boundary=c; start=\"<1>\"\r\n",
                        "Content-Type: multipart/mixed; boundary=c\r\n",
                        "Content-Type: text/html\r\n",
                        "Content-Type: text/plain; charset=iso-8859-1; format=flowed\r\n",
                        "Content-Type: text/plain; charset=",
                        "Content-Type: (",
                        "Content-Type: ;;\r\n",
                        "Content-Transfer-Encoding: base64\r\n",
                        "Content-Transfer-Encoding: quoted-printable\r\n",
                        "Content-Disposition: attachment\r\n",
                        "To: ",
                        "From: ",
                        "Cc: g: a@b.example;",
                        "<a@b.example>",
                        "\"a",
                        "(",
                        ")",
                        "<",
                        ">",
                        ",",
                        ";",
                        ":",
                        "@",
                        "=?utf-8?q?x,?=",
                        "QUJD",
                        "QQ==",
                        "=",
                        "=3D",
                        "=\r\n",
                        "\u00e9",
                        "text",
                        "</body>",
                        "\\")
                .list()
                .ofMaxSize(25);
    }

    private static Patch patch(int size, List<Integer> places, byte[] inserted) {
        List<Splice> splices = new ArrayList<>();
        long end = 0;
        for (int place : places.stream().sorted(Comparator.naturalOrder()).toList()) {
            if (place >= end && place < size) {
                splices.add(new Splice(place, Math.min(place % 4, size - place), inserted));
                end = splices.get(splices.size() - 1).end();
            }
        }
        return new Patch(splices);
    }

    private static byte[] applied(byte[] original, Patch patch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        for (Splice splice : patch.splices()) {
            out.write(original, at, (int) splice.offset() - at);
            out.writeBytes(splice.inserted());
            at = (int) splice.end();
        }
        out.write(original, at, original.length - at);
        return out.toByteArray();
    }

    @Test
    void refusesSplicesThatOverlapOrLieBehindTheEnd() {
        Splice one = new Splice(5, 3, new byte[0]);
        assertThrows(IllegalArgumentException.class, () -> new Patch(List.of(one, new Splice(7, 0, new byte[0]))));
        Patch patch = new Patch(List.of(one));
        Content shorter = Messages.content(new byte[7]);
        assertThrows(IllegalArgumentException.class, () -> patch.on(shorter));
    }

    @Test
    void refusesRecordsThatAreNone() {
        byte[] good = PatchCodec.encode(new Patch(List.of(new Splice(5, 3, new byte[] {1, 2}))));
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThrows(UnreadableRecord.class, () -> PatchCodec.decode(cut));
        }
        good[0] = 9;
        assertThrows(UnreadableRecord.class, () -> PatchCodec.decode(good));
    }
}
