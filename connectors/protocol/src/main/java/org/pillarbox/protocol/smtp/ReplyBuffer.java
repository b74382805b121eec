package org.pillarbox.protocol.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.protocol.session.Output;

/**
 * Gathers the replies to one group of commands, so that they leave in one piece (RFC 2920 §3.2), and puts them on the
 * wire (RFC 5321 §4.2.1, RFC 2034 §4).
 */
final class ReplyBuffer {
    /** A reply line's limit with its CRLF (RFC 5321 §4.5.3.1.5). */
    private static final int LINE_OCTETS = 512;

    private static final int ROOM = 256;

    /** Enough for a full group; beyond it the host should get the chance to stop a peer that does not read. */
    private static final int FULL = 8192;

    private ByteArrayOutputStream gathered = new ByteArrayOutputStream(ROOM);

    void add(Reply reply) {
        List<String> lines = reply.lines();
        for (int i = 0; i < lines.size(); i++) {
            addLine(reply, lines.get(i), i == lines.size() - 1);
        }
    }

    private void addLine(Reply reply, String text, boolean last) {
        String prefix = reply.code() + (last ? " " : "-") + (reply.enhanced().isEmpty() ? "" : reply.enhanced() + " ");
        String line = prefix + text;
        // A challenge must arrive whole, and AUTH's lines may be longer (RFC 4954 §4).
        boolean cut = line.length() > LINE_OCTETS - 2 && reply.code() != 334;
        gathered.writeBytes((cut ? line.substring(0, LINE_OCTETS - 2) : line).getBytes(StandardCharsets.US_ASCII));
        gathered.write(LineBytes.CR);
        gathered.write(LineBytes.LF);
    }

    boolean isFull() {
        return gathered.size() >= FULL;
    }

    void flush(Output out) {
        if (gathered.size() == 0) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(gathered.toByteArray());
        if (gathered.size() > ROOM) {
            gathered = new ByteArrayOutputStream(ROOM);
        } else {
            gathered.reset();
        }
        out.write(bytes);
    }
}
