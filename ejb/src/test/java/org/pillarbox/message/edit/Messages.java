package org.pillarbox.message.edit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Content;

/** Messages that tests write down, and what becomes of them. Texts end their lines with LF here and with CRLF in the message. */
public final class Messages {
    /** What is put below in most tests. */
    static final Signature SIGNATURE =
            Signature.of("Acme Ltd", "<p>Acme <b>Ltd</b></p>").orElseThrow();

    private Messages() {}

    /** A text's bytes. */
    public static byte[] bytes(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes as a content that gives them in small pieces. */
    public static Content content(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, ByteBuffer into) {
                int left = (int) (bytes.length - position);
                int count = Math.min(Math.min(into.remaining(), left), 7_001);
                into.put(bytes, (int) position, count);
                return left == 0 ? -1 : count;
            }
        };
    }

    /** All bytes of a content. */
    public static byte[] bytes(Content content) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteBuffer buffer = ByteBuffer.allocate(4_096);
            while (content.read(out.size(), buffer) > 0) {
                out.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static EditOrder signing(Signature signature) {
        return new EditOrder(Optional.of(signature), ReplyAddresses.NONE, List.of(), new Originator("", ""), true);
    }

    static Patch plan(byte[] message, EditOrder order) {
        try {
            return OutgoingEdit.plan(content(message), order);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The message after the edit, its lines ended with LF. */
    static String edited(String message, EditOrder order) {
        byte[] before = bytes(message);
        byte[] after = bytes(plan(before, order).on(content(before)));
        String text = new String(after, StandardCharsets.UTF_8);
        if (text.replace("\r\n", "").contains("\n")) {
            throw new AssertionError("a bare line end in " + text);
        }
        return text.replace("\r\n", "\n");
    }

    static String signed(String message) {
        return edited(message, signing(SIGNATURE));
    }
}
