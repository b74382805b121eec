package org.pillarbox.message.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pillarbox.message.edit.Messages.bytes;
import static org.pillarbox.message.edit.Messages.signing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pillarbox.api.mail.Content;

/** What cannot be understood for certain goes out as it came, soon. */
class HostileMessagesTest {
    static Stream<String> messages() {
        String alternative = "Content-Type: multipart/alternative; boundary=b\n\n";
        return Stream.of(
                "Content-Type: multipart/mixed\n\n--b\n\nno boundary\n--b--\n",
                "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\nempty boundary\n----\n",
                alternative + "--b\n\nnever closed\n",
                alternative + "--c\n\nanother boundary\n--c--\n",
                alternative + "--b\n\nnearly\n--bc\n\nx\n--b--\n",
                alternative + "--b\nContent-Type: text/plain\n--b\n\nheader runs into a delimiter\n--b--\n",
                alternative + "--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\ntwice\n--b--\n--b--\n",
                alternative + "--b\nContent-Type: multipart/mixed; boundary=bb\n\n--bb\n\nclash\n--bb--\n--b--\n",
                alternative + "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\ninner open\n--b--\n",
                alternative + "--b\nContent-Type: text/plain; charset=x-martian\n\nx\n--b\n\ny\n--b--\n",
                "Content-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64\n\nAGEAYg==\n",
                "Content-Transfer-Encoding: x-uuencode\n\nbegin\n",
                "Content-Transfer-Encoding: base64\n\nthis is *not* base64!\n",
                "Content-Transfer-Encoding: quoted-printable\n\n=G1=Z\n",
                "Content-Type: text/plain\nContent-Type: text/html\n\nwhich?\n",
                "Content-Type: text/plain; charset=utf-8; charset=utf-7\n\nwhich?\n",
                "Content-Type: text/plain; charset*0=utf; charset*1=-8\n\nin pieces\n",
                "Content-Type: text/plain; charset=\"utf-8\n\nunclosed\n",
                "Content-Type: multipart/report; boundary=b; report-type=disposition-notification\n\n--b\n\nx\n--b--\n",
                "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n",
                "Subject: header only\n",
                "no header at all\nbut text\n\nmore text\n",
                "X: " + "a".repeat(1_100_000) + "\n\ntext\n",
                "X: y\n".repeat(3_000) + "\ntext\n",
                alternative + "--b\nContent-Type: image/png\n\n\n".repeat(10_000) + "--b--\n",
                deep(50),
                "");
    }

    private static String deep(int depth) {
        StringBuilder text = new StringBuilder("Content-Type: multipart/mixed; boundary=n0x\n\n");
        for (int i = 0; i < depth; i++) {
            text.append("--n" + i + "x\nContent-Type: multipart/mixed; boundary=n" + (i + 1) + "x\n\n");
        }
        return text.append("--n" + depth + "x\n\ntext\n--n" + depth + "x--\n").toString();
    }

    @ParameterizedTest
    @MethodSource("messages")
    @Tag("USR-458")
    void goesOutAsItCame(String message) {
        byte[] before = bytes(message);
        Patch patch = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Messages.plan(before, signing(Messages.SIGNATURE)));
        assertEquals(Patch.NONE, patch, () -> message.length() > 500 ? message.substring(0, 500) : message);
    }

    static Stream<String> addresses() {
        return Stream.of("=?x", "=?x?y", "=?x?", "=?x?q?", "=?=?", "\\\"\"", "()", "<>", "[]", "((()))", "a:;", ",");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aHeaderFullOfBeginningsIsReadSoon(String beginning) {
        String field = "To: " + beginning.repeat(1_000_000 / beginning.length());
        byte[] before = bytes(field + "\n\ntext\n");
        EditOrder order = new EditOrder(Optional.empty(), ReplyAddresses.NONE, List.of(), new Originator("", ""), true);
        Patch patch = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Messages.plan(before, order));
        assertEquals(Patch.NONE, patch, () -> beginning);
    }

    @Test
    void aHugeAttachmentBehindTheTextIsNotRead() throws IOException {
        byte[] head =
                bytes("Content-Type: multipart/mixed; boundary=m\n\n--m\n\nHello.\n--m\nContent-Type: image/x\n\n");
        Content huge = new EndlessContent(head, 200L << 20);
        Patch patch = OutgoingEdit.plan(huge, signing(Messages.SIGNATURE));
        assertEquals(1, patch.splices().size());
        assertTrue(((EndlessContent) huge).read < 100_000);
    }

    @Test
    void aHugeAttachmentInFrontOfTheTextIsGivenUp() throws IOException {
        byte[] head = bytes("Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: image/x\n\n");
        Content huge = new EndlessContent(head, 200L << 20);
        assertEquals(Patch.NONE, OutgoingEdit.plan(huge, signing(Messages.SIGNATURE)));
        assertTrue(((EndlessContent) huge).read <= OutgoingEdit.MAX_READ + 100_000);
    }

    /** A beginning, and then one letter for ever, in lines. */
    private static final class EndlessContent implements Content {
        private final byte[] head;
        private final long size;
        private long read;

        EndlessContent(byte[] head, long size) {
            this.head = head;
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public int read(long position, ByteBuffer into) {
            int count = 0;
            while (into.hasRemaining() && position + count < size) {
                long at = position + count;
                into.put(at < head.length ? head[(int) at] : (byte) (at % 80 == 0 ? '\n' : 'a'));
                count++;
            }
            read += count;
            return count == 0 ? -1 : count;
        }
    }
}
