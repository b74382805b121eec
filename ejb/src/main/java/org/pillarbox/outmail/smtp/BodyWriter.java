package org.pillarbox.outmail.smtp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.pillarbox.api.mail.Content;
import org.pillarbox.outmail.UnreadableContent;

/** Sends the bytes of a message, block by block. */
final class BodyWriter {
    private static final int BLOCK = 32 << 10;
    private static final byte[] DOT = {'.'};

    private final SmtpLine line;
    private final Duration time;

    BodyWriter(SmtpLine line, Duration time) {
        this.line = line;
        this.time = time;
    }

    /** As they are, for BDAT. */
    void plain(Content content) throws IOException {
        copy(content, (bytes, length) -> line.write(bytes, 0, length, time));
    }

    /**
     * For DATA: a dot at the beginning of a line is doubled, behind a bare line feed as well, so that nothing in a message can be
     * taken for its end; then comes that end.
     */
    void stuffed(Content content) throws IOException {
        Stuffing stuffing = new Stuffing();
        copy(content, stuffing);
        String end = stuffing.atLineStart ? ".\r\n" : "\r\n.\r\n";
        line.write(end.getBytes(StandardCharsets.US_ASCII), time);
    }

    private interface Block {
        void take(byte[] bytes, int length) throws IOException;
    }

    private final class Stuffing implements Block {
        private boolean atLineStart = true;
        private boolean afterReturn;
        private boolean afterLineFeed = true;

        @Override
        public void take(byte[] bytes, int length) throws IOException {
            int from = 0;
            for (int i = 0; i < length; i++) {
                if (afterLineFeed && bytes[i] == '.') {
                    line.write(bytes, from, i - from, time);
                    line.write(DOT, time);
                    from = i;
                }
                afterLineFeed = bytes[i] == '\n';
                atLineStart = afterLineFeed && afterReturn;
                afterReturn = bytes[i] == '\r';
            }
            line.write(bytes, from, length - from, time);
        }
    }

    private static void copy(Content content, Block to) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long at = 0; at < content.size(); at += block.position()) {
            read(content, at, block);
            to.take(block.array(), block.position());
        }
    }

    private static void read(Content content, long at, ByteBuffer block) throws UnreadableContent {
        try {
            if (content.read(at, block.clear()) <= 0) {
                throw new IOException("the message ends at " + at + " of " + content.size());
            }
        } catch (IOException damaged) {
            throw new UnreadableContent(damaged);
        }
    }
}
